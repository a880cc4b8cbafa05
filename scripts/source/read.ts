import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { Exception } from '../diagnostics/judge.ts';
import { Lines } from '../diagnostics/lines.ts';
import { checkCharacters } from './characters.ts';
import type { ContentFile, ContentTree, SourceFile } from './content-tree.ts';
import { decode } from './decode.ts';
import { markdownExceptions, yamlExceptions } from './exceptions.ts';
import { parseMarkdown } from './markdown.ts';
import { parseYaml } from './yaml.ts';

/** The folder of the sources, below the project's root. */
export const contentFolder = 'content';

/**
 * Reads the content folder: Markdown and YAML are parsed with places, other files kept as they are.
 * Problems are reported, and what could not be read is left out.
 */
export function readContent(sources: readonly SourceFile[], report: Report): ContentTree {
  const files = new Map<string, ContentFile>();
  const unread = new Set<string>();
  const texts = new Map<string, string>();
  const exceptions: Exception[] = [];
  for (const source of sources) {
    const file = readFile(source, texts, report);
    if (file) {
      files.set(source.path, file);
      exceptions.push(...exceptionsOf(file, report));
    } else unread.add(source.path);
  }
  return { files, unread, exceptions, texts };
}

function exceptionsOf(file: ContentFile, report: Report): Exception[] {
  if (file.kind === 'asset') return [];
  const { file: name, text, lines } = file;
  if (file.kind === 'yaml') return yamlExceptions(name, text, file.root, lines, report);
  const { tree, frontMatter } = file;
  const head = tree.children[0];
  const start = text.indexOf('\n') + 1;
  const above =
    frontMatter && head?.type === 'yaml'
      ? yamlExceptions(name, text.slice(start, start + head.value.length), frontMatter, lines, report, start)
      : [];
  return [...above, ...markdownExceptions(name, tree, lines, report)];
}

function readFile(
  { path, bytes }: SourceFile,
  texts: Map<string, string>,
  report: Report,
): ContentFile | undefined {
  const file = `${contentFolder}/${path}`;
  if (!bytes) return undefined;
  const kind = /\.md$/i.test(path) ? 'markdown' : /\.ya?ml$/i.test(path) ? 'yaml' : 'asset';
  if (kind === 'asset') return { kind, path, file, bytes };
  const text = decode(file, bytes, report);
  if (text === undefined) return undefined;
  texts.set(file, text);
  const lines = new Lines(text);
  checkCharacters(file, text, lines, report);
  const conflict = /^(?:<{7}|>{7}) .*$/m.exec(text);
  if (conflict) {
    report(
      problem('file-is-merged', {
        place: lines.place(file, conflict.index, conflict.index + conflict[0].length),
        message: { ja: 'git の合流の印が残っています', en: 'There is a conflict marker of git' },
        note: {
          ja: 'どちらかの内容を選び、「<<<<<<<」「=======」「>>>>>>>」の行を消してください',
          en: 'choose one of the two texts, and delete the lines with the markers',
        },
      }),
    );
    return undefined;
  }
  try {
    if (kind === 'yaml') {
      const root = parseYaml(file, text, lines, report);
      return root && { kind, path, file, text, lines, root };
    }
    const markdown = parseMarkdown(file, text, lines, report);
    return markdown && { kind, path, file, text, lines, ...markdown };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(
      problem('markdown-is-bounded', {
        place: { file },
        message: { ja: '入れ子が深すぎて読めません', en: 'The nesting is too deep to be read' },
        note: { ja: '簡潔に書き直してください', en: 'write it more simply' },
      }),
    );
    return undefined;
  }
}
