import { measuresOf } from '../strategy/build.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** What a writer reads in the Markdown is what the table shows: the indicator's name. */
const check: Rule = ({ strategy }, report) => {
  for (const { indicator, text, place } of allGoals(strategy).flatMap(measuresOf))
    if (text !== indicator.name)
      report({
        place,
        message: {
          ja: `リンクの文字「${text}」が指標の名前「${indicator.name}」と違います`,
          en: `The link’s text "${text}" is not the indicator’s name "${indicator.name}"`,
        },
        actual: text,
        expected: [indicator.name],
        note: {
          ja: 'どちらが正しいかを確かめて、もう一方をそろえてください',
          en: 'see which of the two is right, and make the other the same',
        },
        related: [{ place: indicator.namePlace, message: { ja: '指標の名前', en: 'the indicator’s name' } }],
      });
};

export const linkTextIsName: RuleModule = {
  subject: 'indicators',
  why: {
    ja: 'Markdown で読む名前と、表に載る名前が食い違うと、どちらが正しいかわかりません。',
    en: 'Where the name in Markdown differs from that in the table, nobody knows which is right.',
  },
  fails: {
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者の数](../indicators/jobs.yaml)
`,
  },
  passes: {
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`,
  },
  check,
};
