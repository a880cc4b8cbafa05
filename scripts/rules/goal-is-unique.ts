import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`; the two names are one file on Windows and macOS. */
export const goalIsUnique: RuleModule = {
  subject: 'goals',
  why: {
    ja: 'ファイルの名前が目標の名前です。大文字と小文字だけが違うファイルは、Windows では一つになって、片方が消えます。',
    en: 'A file’s name is the goal’s name. Two that differ in capitals only are one file on Windows, and one of them is lost.',
  },
  fails: {
    'content/new/work.MD': `# 安心して働けるまち
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち
`,
  },
};
