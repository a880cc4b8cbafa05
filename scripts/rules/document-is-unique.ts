import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const documentIsUnique: RuleModule = {
  subject: 'document',
  why: {
    ja: '資料の名前は PDF のファイル名になります。同じ名前では、一方がもう一方を上書きしてしまいます。',
    en: 'A document’s name is the name of its PDF. Of two with one name, the second would overwrite the first.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
documents:
  - { name: hyou, template: comparison }
  - { name: hyou, template: strategy, plan: new }
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
