import { visit } from 'unist-util-visit';
import { nearest } from '../diagnostics/nearest.ts';
import { goalWith } from './example-goal.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Without its footnote, `[^1]` is ordinary text to GFM and would be printed as it stands. */
const check: Rule = ({ strategy }, report) => {
  for (const { file, heading } of allGoals(strategy))
    visit(file.tree, 'text', (node) => {
      const start = node.position?.start.offset;
      if (start === undefined) return;
      const raw = file.text.slice(start, node.position?.end.offset);
      for (const match of raw.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g))
        report({
          place: file.lines.place(file.file, start + match.index, start + match.index + match[0].length),
          message: {
            ja: `脚注 ${match[0]} の中身がありません`,
            en: `The footnote ${match[0]} is not defined`,
          },
          actual: match[0],
          expected: nearest(match[1] ?? '', heading.footnotes.keys()).map((name) => `[^${name}]`),
          note: {
            ja: `同じファイルに「${match[0]}: 脚注の文」の行を書いてください`,
            en: `write a line "${match[0]}: text" in the same file`,
          },
        });
    });
};

export const footnoteIsDefined: RuleModule = {
  subject: 'prose',
  why: {
    ja: '脚注のない印は、「[^1]」のまま印刷されます。',
    en: 'A reference without its footnote is printed as it stands.',
  },
  fails: {
    'content/new/work.md': goalWith('市内の雇用は増えています[^1]。'),
  },
  passes: {
    'content/new/work.md': goalWith(`市内の雇用は増えています[^1]。

[^1]: 国勢調査による。`),
  },
  check,
};
