import type { RuleModule } from './rule.ts';

/** Reported by `source/` against the schema of a file. */
export const keyIsPresent: RuleModule = {
  subject: 'yaml',
  why: {
    ja: '要る値がないと、表に空欄ができたり、資料を作れなかったりします。',
    en: 'Without the values that are needed, cells would be empty or the document could not be made.',
  },
  fails: {
    'content/indicators/jobs.yaml': `unit: 人
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
`,
  },
};
