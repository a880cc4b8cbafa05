import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads Markdown. */
export const frontMatterIsClosed: RuleModule = {
  subject: 'goals',
  why: {
    ja: '「---」で閉じないと、どこまでが設定でどこからが本文かがわかりません。',
    en: 'Without its closing "---", nobody can tell where the settings end and the text begins.',
  },
  fails: {
    'content/new/work.md': `---
label: 基本目標１

# 安心して働けるまち
`,
  },
  passes: {
    'content/new/work.md': `---
label: 基本目標１
---
# 安心して働けるまち
`,
  },
};
