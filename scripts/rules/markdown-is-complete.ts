import { visit } from 'unist-util-visit';
import type { Text } from '../diagnostics/diagnostic.ts';
import { goalWith } from './example-goal.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Signs of a link or of ruby that were not taken as such. */
const leftovers: readonly { readonly pattern: RegExp; readonly note: Text }[] = [
  {
    pattern: /(?<!\\)\]\([^)\n]*\)?/g,
    note: {
      ja: 'リンク先の空白は「%20」とし、かっこは半角にしてください',
      en: 'write a blank in the destination as "%20"',
    },
  },
  {
    pattern: /(?<!\\)\]\[[^\]\n]*\]/g,
    note: {
      ja: '同じファイルに「[名前]: リンク先」の行を書いてください',
      en: 'write a line "[name]: destination" in the same file',
    },
  },
  {
    pattern: /(?<!\\)[{｛](?=[^{}｛｝|｜\n]+[|｜])[^{}｛｝\n]+[}｝]/g,
    note: {
      ja: 'ルビは半角の記号で「{漢字|かんじ}」と書いてください',
      en: 'write ruby with half-width signs, as {漢字|かんじ}',
    },
  },
  {
    // The reading of ruby that nothing closes in its line.
    pattern: /(?<!\\)[{｛][^{}｛｝|｜\n]+[|｜][\u3040-\u30ff]*(?=[^{}｛｝\n]*(?:[{｛\n]|$))/g,
    note: {
      ja: 'ルビは同じ行の半角の「}」で閉じてください（「{漢字|かんじ}」）',
      en: 'close the ruby with "}" in the same line, as {漢字|かんじ}',
    },
  },
];

const pasted: Text = {
  ja: '表計算ソフトから貼った表は、Markdown の表（| 指標 | 基準値 |）に直してください。タブなら空白にします',
  en: 'make a pasted table one of Markdown (| a | b |), or use spaces instead of tabs',
};

const noDelimiter: Text = {
  ja: '見出し行の次に「|---|---|」の行を書き、表の前に空の行を置いてください',
  en: 'write a line "|---|---|" below the header, and leave a blank line before the table',
};

/** The line below a table's header. */
const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** How many cells a line of a table has. */
function cellsOf(line: string): number {
  return line.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length;
}

/** What keeps lines from being a table: how many columns they have, or that there is no line below the header. */
function tableFault(header: string, below: string | undefined): { note: Text; expected?: string[] } {
  if (below === undefined || !below.includes('|') || !delimiterRow.test(below)) return { note: noDelimiter };
  const columns = cellsOf(header);
  const given = cellsOf(below);
  if (columns === given) return { note: noDelimiter };
  return {
    note: {
      ja: `見出し行は ${columns} 列、その次の「|---|」の行は ${given} 列です。同じ列の数にしてください`,
      en: `the header has ${columns} columns, the line "|---|" below it ${given}: give both the same number`,
    },
    expected: [`|${'---|'.repeat(columns)}`],
  };
}

/** What is left of a link or a table would be printed as it stands. */
const check: Rule = ({ strategy }, report) => {
  for (const { file } of allGoals(strategy)) {
    const found = (offset: number, text: string, note: Text, expected: readonly string[] = []): void =>
      report({
        place: file.lines.place(file.file, offset, offset + text.length),
        message: {
          ja: `リンク・表・ルビとして読めず、このまま印刷されます: ${text.trim().slice(0, 80)}`,
          en: `This is not read as a link, a table or ruby, and is printed as it stands: ${text.trim().slice(0, 80)}`,
        },
        ...(expected.length ? { expected } : {}),
        note,
      });
    visit(file.tree, 'text', (node) => {
      const start = node.position?.start.offset;
      // GFM's search for plain addresses leaves text without a place.
      if (start === undefined) return;
      const raw = file.text.slice(start, node.position?.end.offset);
      for (const { pattern, note } of leftovers)
        for (const match of raw.matchAll(pattern)) found(start + match.index, match[0], note);
      let offset = start;
      let wasRow = false;
      const lines = raw.split('\n');
      for (const [index, line] of lines.entries()) {
        const text = line.trim();
        const isRow = text.length > 1 && text.startsWith('|') && text.endsWith('|');
        // A table is told by its first line.
        if (text.includes('\t')) found(offset, line, pasted);
        else if (isRow && !wasRow) {
          const { note, expected } = tableFault(text, lines[index + 1]?.trim());
          found(offset, line, note, expected);
        }
        wasRow = isRow;
        offset += line.length + 1;
      }
    });
  }
};

export const markdownIsComplete: RuleModule = {
  subject: 'prose',
  why: {
    ja: '書きかけのリンクや表は、記号のまま印刷されます。',
    en: 'What is left of a link or a table is printed as it stands.',
  },
  fails: {
    'content/new/work.md': goalWith('[市の統計](https://example.jp/'),
  },
  passes: {
    'content/new/work.md': goalWith('[市の統計](https://example.jp/)'),
  },
  check,
};
