import { visit } from 'unist-util-visit';
import { placeOf } from '../source/markdown.ts';
import { goalWith } from './example-goal.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** A footnote that nothing refers to is not printed. */
const check: Rule = ({ strategy }, report) => {
  for (const { file, heading } of allGoals(strategy)) {
    const used = new Set<string>();
    visit(file.tree, 'footnoteReference', ({ identifier }) => {
      used.add(identifier);
    });
    for (const [identifier, definition] of heading.footnotes)
      if (!used.has(identifier))
        report({
          place: placeOf(file.file, definition),
          message: {
            ja: `脚注 [^${definition.label ?? identifier}] はどこからも指されていません`,
            en: `Nothing refers to the footnote [^${definition.label ?? identifier}]`,
          },
          note: { ja: '文中に印を付けるか、消してください', en: 'refer to it in the text, or delete it' },
        });
  }
};

export const footnoteIsUsed: RuleModule = {
  subject: 'prose',
  why: {
    ja: '本文に印のない脚注は印刷されません。',
    en: 'A footnote that nothing refers to is not printed.',
  },
  fails: {
    'content/new/work.md': goalWith(`市内の雇用は増えています。

[^1]: 国勢調査による。`),
  },
  passes: {
    'content/new/work.md': goalWith(`市内の雇用は増えています[^1]。

[^1]: 国勢調査による。`),
  },
  check,
};
