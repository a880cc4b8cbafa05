import type { Text } from '../diagnostics/diagnostic.ts';
import { placeText } from '../diagnostics/report-text.ts';
import { type Renaming, renameGoal, renameIndicator } from '../scaffold/rename.ts';
import type { Understood } from '../scaffold/understood.ts';
import type { ContentTree } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { indicatorFolder } from '../strategy/indicators.ts';
import { type Arguments, textOf } from './arguments.ts';
import { unknownKind } from './new.ts';
import { applyChanges, openSources } from './sources.ts';
import type { Command } from './world.ts';

/** `kurabe rename indicator A B` and `kurabe rename goal PLAN/A B`: renames, with every link. Gives the exit code. */
export const rename: Command = async (args, { terminal }) => {
  const { language, values } = args;
  const refuse = (text: Text): number => {
    terminal.error(`${text[language]}\n`);
    return 2;
  };
  const wrong = wrongUsage(args);
  if (wrong) return refuse(wrong);
  const sources = await openSources(args, terminal);
  if (!sources) return 2;
  const { content } = sources;
  const renaming = understand(content, args);
  if ('wrong' in renaming) return refuse(renaming.wrong);
  const { from, to, edits } = renaming.value;
  const path = (below: string): string => `${contentFolder}/${below}`;
  const move = from === to ? {} : { move: { from: path(from), to: path(to) } };
  if (!(await applyChanges(sources, { added: new Map(), edits, ...move }, args, terminal))) return 1;
  if (values['dry-run'] === undefined) terminal.print(doneText(renaming.value)[language]);
  const rest = restText(renaming.value, content)[language];
  if (rest) terminal.error(rest);
  return 0;
};

function wrongUsage({ operands: [kind = '', from = '', to], values }: Arguments): Text | undefined {
  if (kind !== 'goal' && kind !== 'indicator') return unknownKind('rename', kind);
  if (kind === 'goal' && values.name !== undefined)
    return {
      ja: '--name は指標だけのものです。目標の題名は、目標のファイルの「# 」の行で変えてください',
      en: '--name is for indicators only; change a goal’s title in its file, in the line that begins with "# "',
    };
  if (to === undefined && values.name === undefined)
    return {
      ja: `新しい名前を書いてください。例: kurabe rename ${kind} ${from} 新しい名前`,
      en: `Write the new name too, as kurabe rename ${kind} ${from} NEW-NAME`,
    };
  return undefined;
}

function understand(
  content: ContentTree,
  { operands: [kind, from = '', to], values }: Arguments,
): Understood<Renaming> {
  return kind === 'goal'
    ? renameGoal(content, from, to ?? '')
    : renameIndicator(content, from, to, textOf(values.name));
}

/** What was changed, and what follows from it for those who read the site. */
function doneText({ from, to, edits, counts, name }: Renaming): Text {
  const files = [...new Set(edits.map(({ place }) => place.file))];
  const isMoved = from !== to;
  const counted = (words: Record<keyof typeof counts, string>, comma: string): string =>
    (['links', 'texts', 'rows'] as const)
      .flatMap((kind) => (counts[kind] > 0 ? [words[kind].replace('#', String(counts[kind]))] : []))
      .join(comma);
  const ja = counted({ links: 'リンク先 # か所', texts: 'リンクの文字 # か所', rows: 'rows # か所' }, '、');
  const en = counted({ links: 'links: #', texts: 'texts of links: #', rows: 'rows: #' }, ', ');
  const lines = (texts: readonly (string | false | undefined)[]): string =>
    texts.flatMap((text) => (text ? [`${text}\n`] : [])).join('');
  const moved = `${contentFolder}/${from} → ${contentFolder}/${to}`;
  const named = name && `${name.before} → ${name.after}`;
  const list = files.map((file) => `  ${file}`).join('\n');
  const pages = `${pageOf(from)} → ${pageOf(to)}`;
  return {
    ja: lines([
      isMoved && `ファイルの名前を変えました: ${moved}`,
      named && `指標の名前を変えました: ${named}`,
      list && `書き換えたファイル${ja && `（${ja}）`}\n${list}`,
      isMoved && `ウェブサイトのページの場所も変わります: ${pages}`,
    ]),
    en: lines([
      isMoved && `Renamed the file: ${moved}`,
      named && `Renamed the indicator: ${named}`,
      list && `Files changed${en && ` (${en})`}\n${list}`,
      isMoved && `Its page on the website moves too: ${pages}`,
    ]),
  };
}

/** The page of a file on the site. */
function pageOf(path: string): string {
  const page = path.replace(/\.[^.]*$/, '.html');
  return page.startsWith(`${indicatorFolder}/`) ? page : `goals/${page}`;
}

/** What is left for a person to do: links with the old name, and files that could not be read. */
function restText({ left }: Renaming, { unread }: ContentTree): Text {
  const places = left.map((place) => `  ${placeText(place)}\n`).join('');
  const files = [...unread].map((path) => `  ${contentFolder}/${path}\n`).join('');
  return {
    ja: `${places && `次のリンクの文字は、ルビや強調があるか、参照の名前を兼ねているので、変えていません。手で直してください。\n${places}`}${files && `次のファイルは誤りがあって読めないので、中のリンクを変えていません。kurabe check で確かめてください。\n${files}`}`,
    en: `${places && `The texts of these links have ruby or emphasis, or name a reference, and were left; change them by hand:\n${places}`}${files && `These files have faults and could not be read, so links in them were left; see kurabe check:\n${files}`}`,
  };
}
