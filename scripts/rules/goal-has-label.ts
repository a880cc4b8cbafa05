import type { Rule, RuleModule } from './rule.ts';

/** Without its label, a goal's cells do not stand in line with those of the other goals. */
const check: Rule = ({ strategy }, report) => {
  for (const { goals } of strategy.plans) {
    const all = [...goals.values()];
    const missing = all.filter(({ label }) => label === undefined);
    // Where most have none, the plan does without.
    if (missing.length * 2 > all.length) continue;
    for (const goal of missing)
      report({
        place: goal.place,
        message: {
          ja: '同じ計画のほかの目標には label がありますが、この目標にはありません',
          en: 'Other goals of this plan have a label; this one has none',
        },
        note: {
          ja: 'ファイルの先頭に「---」「label: 基本目標１」「---」の三行を書いてください',
          en: 'begin the file with the lines "---", "label: …", "---"',
        },
      });
  }
};

export const goalHasLabel: RuleModule = {
  subject: 'goals',
  why: {
    ja: 'label のない目標があると、表の欄の位置がほかの目標とそろいません。',
    en: 'Without its label, a goal does not stand in line with the others in the table.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 試験の資料
plans:
  - { id: old, name: 旧計画 }
  - { id: new, name: 新計画 }
rows:
  - { old: 1-work, new: work }
  - { old: 2-town, new: work }
`,
    'content/old/2-town.md': `# まちをつくる

## 数値目標

- [創業件数](../indicators/startups.yaml)
`,
  },
  passes: {
    'content/document.yaml': `version: 1
title: 試験の資料
plans:
  - { id: old, name: 旧計画 }
  - { id: new, name: 新計画 }
rows:
  - { old: 1-work, new: work }
  - { old: 2-town, new: work }
`,
    'content/old/2-town.md': `---
label: 基本目標２
---
# まちをつくる

## 数値目標

- [創業件数](../indicators/startups.yaml)
`,
  },
  check,
};
