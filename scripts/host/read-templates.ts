import { problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { SourceFile } from '../source/content-tree.ts';
import type { TemplateSource } from '../template/render.ts';
import { readFolder } from './read-folder.ts';

/** The designer's files. */
export interface TemplateFiles {
  readonly templates: ReadonlyMap<string, TemplateSource>;
  readonly theme: TemplateSource;
  readonly css: string;
  /** Their texts by the name that messages use. */
  readonly texts: ReadonlyMap<string, string>;
}

const folder = 'templates';

/** Reads the templates of the project; for each file that it does not have, the shipped one is taken. */
export async function readTemplates(root: string, shipped: string, report: Report): Promise<TemplateFiles> {
  const own = await readFolder(root, folder, report);
  const base = root === shipped ? [] : await readFolder(shipped, folder, report);
  const files = new Map<string, SourceFile>([...base, ...own].map((file) => [file.path, file]));
  const texts = new Map<string, string>();
  const templates = new Map<string, TemplateSource>();
  let css = '';
  for (const [path, { bytes }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = `${folder}/${path}`;
    const text = Buffer.from(bytes ?? new Uint8Array(0))
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    texts.set(file, text);
    if (path.endsWith('.hbs')) templates.set(path.slice(0, -'.hbs'.length), { file, text });
    else if (path.endsWith('.css')) css += `${text.trim()}\n`;
    else if (path !== 'theme.yaml')
      report(
        problem('file-belongs', {
          place: { file },
          message: { ja: 'このファイルはどこにも使われていません', en: 'Nothing uses this file' },
          expected: nearest(path, ['theme.yaml']),
          note: {
            ja: 'テンプレートは .hbs、スタイルシートは .css、見た目の設定は theme.yaml です',
            en: 'templates end with .hbs, stylesheets with .css; the theme is theme.yaml',
          },
        }),
      );
  }
  const themeFile = `${folder}/theme.yaml`;
  return { templates, theme: { file: themeFile, text: texts.get(themeFile) ?? '' }, css, texts };
}
