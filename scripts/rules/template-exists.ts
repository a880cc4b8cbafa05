import type { RuleModule } from './rule.ts';

/** Reported by `template/`. */
export const templateExists: RuleModule = {
  subject: 'templates',
  why: {
    ja: 'テンプレートがないと、資料を作れません。多くはつづりの違いです。',
    en: 'Without its template a document cannot be made. Mostly its name is mistyped.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
documents:
  - { name: hyou, template: comparision }
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
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
`,
  },
};
