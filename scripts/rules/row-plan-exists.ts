import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const rowPlanExists: RuleModule = {
  subject: 'document',
  why: {
    ja: 'plans にない計画の列は、比較表に作れません。多くはつづりの違いです。',
    en: 'The table has no column for a plan that is not among plans. Mostly it is mistyped.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { national: 1-work, old: 1-work, new: work }
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
