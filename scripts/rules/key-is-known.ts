import type { RuleModule } from './rule.ts';

/** Reported by `source/` against the schema of a file. */
export const keyIsKnown: RuleModule = {
  subject: 'yaml',
  why: {
    ja: 'つづりの違うキーは読まれず、書いた値が資料に載りません。',
    en: 'A mistyped key is not read, and its value would be missing from the document.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
units: 人
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
`,
  },
};
