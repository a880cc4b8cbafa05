import { problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { SourceFile } from '../source/content-tree.ts';
import type { TemplateSource } from '../template/render.ts';
import { fontEnding } from '../theme/typefaces.ts';
import { readFolder } from './read-folder.ts';

/** The designer's files. */
export interface TemplateFiles {
  readonly templates: ReadonlyMap<string, TemplateSource>;
  readonly theme: TemplateSource;
  readonly css: string;
  /** Font files by their path below the folder; undefined where one was refused (reported). */
  readonly fonts: ReadonlyMap<string, Uint8Array | undefined>;
  /** Their texts by the name that messages use. */
  readonly texts: ReadonlyMap<string, string>;
  /** All of them as they were read, by their paths below the templates folder. */
  readonly files: readonly SourceFile[];
  /** Those of the project itself. */
  readonly own: readonly SourceFile[];
}

/** The folder of the designer's files, below the project's root. */
export const templateFolder = 'templates';

/** The licences of fonts lie beside them. */
const licence = /^fonts\/(?:.*\.txt|(?:.*\/)?licen[cs]e[^/]*)$/i;

/** Reads the templates of the project; for each file that it does not have, the shipped one is taken. */
export async function readTemplates(root: string, shipped: string, report: Report): Promise<TemplateFiles> {
  return templatesOf(root, await readFolder(root, templateFolder, report), shipped, report);
}

/**
 * The same for a project whose own files are in memory.
 *
 * @param own by their paths below the templates folder
 */
export async function templatesOf(
  root: string,
  own: readonly SourceFile[],
  shipped: string,
  report: Report,
): Promise<TemplateFiles> {
  const base = root === shipped ? [] : await readFolder(shipped, templateFolder, report);
  const files = new Map<string, SourceFile>([...base, ...own].map((file) => [file.path, file]));
  const texts = new Map<string, string>();
  const templates = new Map<string, TemplateSource>();
  const fonts = new Map<string, Uint8Array | undefined>();
  let css = '';
  for (const [path, { bytes }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = `${templateFolder}/${path}`;
    if (fontEnding.test(path)) fonts.set(path, bytes);
    if (fontEnding.test(path) || licence.test(path)) continue;
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
            ja: 'テンプレートは .hbs、スタイルシートは .css、書体は .ttf か .otf、見た目の設定は theme.yaml です',
            en: 'templates end with .hbs, stylesheets with .css, fonts with .ttf or .otf; the theme is theme.yaml',
          },
        }),
      );
  }
  const themeFile = `${templateFolder}/theme.yaml`;
  return {
    templates,
    theme: { file: themeFile, text: texts.get(themeFile) ?? '' },
    css,
    fonts,
    texts,
    files: [...files.values()],
    own,
  };
}
