import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const goalRowsAdjoin: RuleModule = {
  subject: 'document',
  why: {
    ja: '続いた行の同じ目標は、一つの大きな欄になります。離れた行に置くと、同じ文が二度載ってしまいます。',
    en: 'One goal in rows running is one large cell. In rows apart, its text would be printed twice.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
  - { old: 2-nigiwai, new: work }
  - { old: 1-work, new: work }
`,
    'content/old/2-nigiwai.md': `---
label: 基本目標２
---
# にぎわいのあるまち

## 数値目標

- [創業件数](../indicators/startups.yaml)
`,
  },
  passes: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
  - { old: 2-nigiwai, new: work }
`,
    'content/old/2-nigiwai.md': `---
label: 基本目標２
---
# にぎわいのあるまち

## 数値目標

- [創業件数](../indicators/startups.yaml)
`,
  },
};
