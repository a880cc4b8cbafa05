import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const fitBelongsToDocument: RuleModule = {
  subject: 'document',
  why: {
    ja: 'documents の外に書いた fit は、どの資料にも効きません。1 ページに収まるはずの表が、何ページにもなります。',
    en: 'A fit outside of documents holds for none of them. A table that should take one page would take several.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
fit: { pages: 1 }
documents:
  - { name: hyou, template: comparison }
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
  - { name: hyou, template: comparison, fit: { pages: 1 } }
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
`,
  },
};
