import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const englishHasTitle: RuleModule = {
  subject: 'goals',
  why: {
    ja: '英語のページの題名は、検索の結果や、ブラウザーの見出しに出ます。',
    en: 'The title of the English page is what search results and browsers show.',
  },
  fails: {
    'content/en.md': `The city will support those who start a business.
`,
  },
  passes: {
    'content/en.md': `# Comprehensive Strategy

The city will support those who start a business.
`,
  },
};
