import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const wordsDiffer: RuleModule = {
  subject: 'document',
  why: {
    ja: '数値目標と方針は、見出しの言葉で見分けます。同じ言葉では、どちらの段かがわかりません。',
    en: 'Headings tell targets and policies apart. With one word for both, nobody can.',
  },
  fails: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略, words: { targets: 施策, policies: 施策 } }
rows:
  - { old: 1-work, new: work }
`,
    'content/new/work.md': `# 安心して働けるまち
`,
  },
  passes: {
    'content/document.yaml': `version: 1
title: 総合戦略
plans:
  - { id: old, name: 現戦略 }
  - { id: new, name: 次期戦略, words: { targets: 成果指標, policies: 施策 } }
rows:
  - { old: 1-work, new: work }
`,
    'content/new/work.md': `# 安心して働けるまち
`,
  },
};
