import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const planIsUnique: RuleModule = {
  subject: 'document',
  why: {
    ja: '計画の id はフォルダーの名前です。同じ id の計画が二つあると、どちらの列の目標かがわかりません。',
    en: 'A plan’s id is its folder. With two plans of one id, nobody can tell whose column a goal belongs to.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
  - { id: new, name: 第３期戦略 }
rows:
  - { old: 1-work, new: work }
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
`,
  },
};
