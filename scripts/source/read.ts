import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { Exception } from '../diagnostics/judge.ts';
import { Lines } from '../diagnostics/lines.ts';
import { forgetful } from '../diagnostics/recall.ts';
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
 *
 * @param recall may know files from a run before, whose bytes are the same objects
 */
export function readContent(sources: readonly SourceFile[], report: Report, recall = forgetful): ContentTree {
  const files = new Map<string, ContentFile>();
  const unread = new Set<string>();
  const texts = new Map<string, string>();
  const exceptions: Exception[] = [];
  for (const source of sources) {
    const { path, bytes } = source;
    const read = recall(`file ${path}`, [bytes], (own) => readFile(source, own), report);
    if (read.text !== undefined) texts.set(`${contentFolder}/${path}`, read.text);
    if (read.file) {
      files.set(path, read.file);
      exceptions.push(...read.exceptions);
    } else unread.add(path);
  }
  return { files, unread, exceptions, texts };
}

/** A source file's text, if it has one, and what it says, if that can be read. */
interface ReadFile {
  readonly text: string | undefined;
  readonly file: ContentFile | undefined;
  readonly exceptions: readonly Exception[];
}

function readFile({ path, bytes }: SourceFile, report: Report): ReadFile {
  const name = `${contentFolder}/${path}`;
  const kind = /\.md$/i.test(path) ? 'markdown' : /\.ya?ml$/i.test(path) ? 'yaml' : 'asset';
  if (!bytes) return { text: undefined, file: undefined, exceptions: [] };
  if (kind === 'asset') return { text: undefined, file: { kind, path, file: name, bytes }, exceptions: [] };
  const text = decode(name, bytes, report);
  const file = text === undefined ? undefined : parseFile(kind, path, text, report);
  return { text, file, exceptions: file ? exceptionsOf(file, report) : [] };
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

function parseFile(
  kind: 'markdown' | 'yaml',
  path: string,
  text: string,
  report: Report,
): ContentFile | undefined {
  const file = `${contentFolder}/${path}`;
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
