import type { RuleModule } from './rule.ts';

/** Reported by `source/` where js-yaml cannot read a file. */
export const yamlIsValid: RuleModule = {
  subject: 'yaml',
  why: {
    ja: '一字の違いで、ファイル全体が読めなくなります。全角の記号、閉じていない引用符やかっこ、字下げのタブがよくある原因です。',
    en: 'One slip makes the whole file unreadable. Full-width signs, open quotes or brackets, and tabs are the usual causes.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit： 人
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
`,
  },
};
