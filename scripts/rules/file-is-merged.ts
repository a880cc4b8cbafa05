import type { RuleModule } from './rule.ts';

/** Reported by `source/` before a file is parsed. */
export const fileIsMerged: RuleModule = {
  subject: 'files',
  why: {
    ja: '二人の直しがどちらも残ったままです。このままでは、古い文と新しい文が両方とも印刷されます。',
    en: 'The changes of two people are both still there. The old text and the new one would both be printed.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

<<<<<<< HEAD
市内での就職を支援します。
=======
市内での就職と転職を支援します。
>>>>>>> kikaku
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

市内での就職と転職を支援します。
`,
  },
};
