import type { Rule, RuleModule } from './rule.ts';

/** A goal in no row of `document.yaml` would be missing from the table. */
const check: Rule = ({ strategy }, report) => {
  const placed = new Set(strategy.rows.flatMap(({ cells }) => cells.map(({ goal }) => goal)));
  for (const plan of strategy.plans)
    for (const [name, goal] of plan.goals)
      if (!placed.has(goal))
        report({
          place: goal.place,
          message: {
            ja: `目標「${goal.title}」が document.yaml の rows のどこにもありません`,
            en: `The goal "${goal.title}" is in no row of document.yaml`,
          },
          note: {
            ja: `rows の対応する行に「${plan.id}: ${name}」を加えてください`,
            en: `add "${plan.id}: ${name}" to a row`,
          },
        });
};

export const goalStandsInRow: RuleModule = {
  subject: 'goals',
  why: {
    ja: 'rows に名前のない目標は、表に載りません。',
    en: 'A goal in no row is missing from the table.',
  },
  fails: {
    'content/old/2-town.md': `---
label: 基本目標２
---
# まちをつくる

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
