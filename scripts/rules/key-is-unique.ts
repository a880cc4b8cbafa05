import type { RuleModule } from './rule.ts';

/** Reported by `source/`, and by `strategy/` of fiscal years. */
export const keyIsUnique: RuleModule = {
  subject: 'yaml',
  why: {
    ja: '同じキーが二つあると、どちらの値が正しいのかわかりません。資料に載るのは、どちらか一つだけです。',
    en: 'With a key twice, nobody can tell which value is right. Only one of them would be shown.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
unit: 千人
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
`,
  },
};
