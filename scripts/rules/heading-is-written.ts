import { visit } from 'unist-util-visit';
import { goalWith } from './example-goal.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Signs that were meant as a heading: full-width, or without the half-width blank that Markdown asks for. */
const meant = /^ {0,3}(?:＃+|#{1,6}(?=[^#\s])|#{1,6}(?=　)|#{7,}).*$/gmu;

/** `##見出し` and `＃＃ 見出し` are ordinary text to Markdown, and whatever stands below loses its place. */
const check: Rule = ({ strategy }, report) => {
  for (const { file } of allGoals(strategy))
    visit(file.tree, ['paragraph', 'heading'], (node) => {
      const start = node.position?.start.offset ?? 0;
      const raw = file.text.slice(start, node.position?.end.offset);
      for (const match of raw.matchAll(meant))
        report({
          place: file.lines.place(file.file, start + match.index, start + match.index + match[0].length),
          message: {
            ja: `見出しとして読めません: ${match[0].trim()}`,
            en: `This is not read as a heading: ${match[0].trim()}`,
          },
          expected: [
            match[0]
              .trim()
              .replaceAll('＃', '#')
              .replace(/^(#+)[\s　]*/, '$1 '),
          ],
          note: {
            ja: '半角の「#」の後に半角の空白を一つ入れてください。文字の「#」なら「\\#」とします',
            en: 'write "#" and a space; write "\\#" for the sign itself',
          },
        });
    });
};

export const headingIsWritten: RuleModule = {
  subject: 'goals',
  why: {
    ja: '見出しとして読めない行の下は、別の場所に入ってしまいます。',
    en: 'What stands below a heading that is not read as one ends up in another place.',
  },
  fails: {
    'content/new/work.md': goalWith('##数値目標'),
  },
  passes: {
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`,
  },
  check,
};
