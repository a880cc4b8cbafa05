import type { RuleModule } from './rule.ts';

/** Reported by `document/`, once all documents are made. */
export const linkIsPublished: RuleModule = {
  subject: 'links',
  why: {
    ja: 'リンク先がどの資料にも載らないと、リンクはただの文字になります。読む人はその先を見られません。',
    en: 'Where no document has what a link leads to, the link becomes mere text. Readers cannot see the rest.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
documents:
  - { name: honpen, template: strategy, plan: new }
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
`,
    'content/new/work.md': `# 安心して働けるまち

[これまでの取組](../old/1-work.md)を続けます。
`,
  },
  passes: {
    'content/document.yaml': `version: 1
title: 総合戦略
documents:
  - { name: honpen, template: strategy, plan: new }
  - { name: hyou, template: comparison }
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略 }
rows:
  - { old: 1-work, new: work }
`,
    'content/new/work.md': `# 安心して働けるまち

[これまでの取組](../old/1-work.md)を続けます。
`,
  },
};
