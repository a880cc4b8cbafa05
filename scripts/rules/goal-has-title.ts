import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const goalHasTitle: RuleModule = {
  subject: 'goals',
  why: {
    ja: '題名は、比較表の欄、目次、しおりに出ます。ないと、どの目標かがわかりません。',
    en: 'The title stands in the table, the contents and the bookmarks. Without it nobody can tell which goal it is.',
  },
  fails: {
    'content/new/work.md': `#安心して働けるまち

地元での就職を支援します。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

地元での就職を支援します。
`,
  },
};
