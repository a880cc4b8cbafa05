import type { Root, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { Lines } from '../diagnostics/lines.ts';
import { placeOf } from './markdown.ts';
import { lettersOf, type Ruby } from './ruby.ts';

/** Marks of Markdown, which are not read within ruby. */
const marks = /\*|__|~~|[[\]<>\\]|&#?\w+;/;

/** Reports ruby that lacks letters or readings. */
export function checkRuby(file: string, tree: Root, report: Report): void {
  visit(tree, 'ruby', (node) => {
    const fault = faultOf(node);
    if (fault) report(problem('ruby-is-complete', { place: placeOf(file, node), ...fault }));
  });
}

function faultOf({ value, readings }: Ruby): { message: Text; note: Text; expected?: string[] } | undefined {
  if (value === '' || readings.includes(''))
    return {
      message:
        value === ''
          ? { ja: 'ルビを付ける字がありません', en: 'The ruby has no letters to stand on' }
          : { ja: 'ルビの読みが空です', en: 'The ruby has an empty reading' },
      note: {
        ja: '「{漢字|かんじ}」のように書いてください。記号の「{」を文字として書くときは「\\{」とします',
        en: 'write it as {漢字|かんじ}; write "\\{" for the sign itself',
      },
    };
  if ([value, ...readings].some((part) => marks.test(part)))
    return {
      message: {
        ja: 'ルビの中に強調やリンクの記号があります',
        en: 'There are marks of emphasis or links in the ruby',
      },
      note: {
        ja: '「**{漢字|かんじ}**」のように外側に付けてください。ルビでなければ「\\{」とします',
        en: 'put them around it, as **{漢字|かんじ}**; if it is no ruby, write "\\{"',
      },
    };
  const count = lettersOf(value).length;
  if (readings.length === 1 || readings.length === count) return undefined;
  return {
    message: {
      ja: `「${value}」は ${count} 字ですが、読みが ${readings.length} 個あります`,
      en: `"${value}" has ${count} letters, but ${readings.length} readings`,
    },
    expected: [`{${value}|${readings.join('')}}`],
    note: {
      ja: '読みは、全体に一つか、一字に一つずつ書いてください。ルビでなければ「\\{」とします',
      en: 'write one reading for all, or one for each letter; if it is no ruby, write "\\{"',
    },
  };
}

/**
 * Reports ruby that the bars of a table have cut into two cells (GFM 4.10: a bar in a cell is written `\|`).
 *
 * @returns whether there was any, so that the row's cells count wrong
 */
export function checkCutRuby(
  file: string,
  text: string,
  row: TableRow,
  lines: Lines,
  report: Report,
): boolean {
  let found = false;
  for (const [index, cell] of row.children.entries()) {
    const open = cell.children.at(-1);
    const close = row.children[index + 1]?.children[0];
    if (open?.type !== 'text' || close?.type !== 'text') continue;
    const from = open.position?.start.offset ?? 0;
    const to = close.position?.start.offset ?? 0;
    const before = /(?<!\\)\{[^{}]+$/.exec(text.slice(from, open.position?.end.offset));
    const after = /^[^{}]+\}/.exec(text.slice(to, close.position?.end.offset));
    if (!before || !after) continue;
    found = true;
    report(
      problem('ruby-is-complete', {
        place: lines.place(file, from + before.index, to + after[0].length),
        message: {
          ja: 'ルビの「|」が表の区切りになり、欄が二つに分かれています',
          en: 'The bar of the ruby parts the table’s cell in two',
        },
        expected: [`${before[0].trim()}\\|${after[0].trim()}`],
        note: {
          ja: '表の中のルビは「{漢字\\|かんじ}」と書いてください',
          en: 'in a table, write it as {漢字\\|かんじ}',
        },
      }),
    );
  }
  return found;
}
