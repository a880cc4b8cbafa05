import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const documentPlanExists: RuleModule = {
  subject: 'document',
  why: {
    ja: 'どの計画の資料を作るのかが決まりません。多くはつづりの違いです。',
    en: 'It is not clear which plan the document is about. Mostly it is mistyped.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
documents:
  - { name: hyou, template: comparison }
  - { name: honpen, template: strategy, plan: next }
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
`,
  },
  passes: {
    'content/document.yaml': `version: 1
title: 総合戦略
documents:
  - { name: hyou, template: comparison }
  - { name: honpen, template: strategy, plan: new }
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
`,
  },
};
