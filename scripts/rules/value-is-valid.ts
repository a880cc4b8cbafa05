import type { RuleModule } from './rule.ts';

/** Reported by `source/` and `theme/` against the schema of a file. */
export const valueIsValid: RuleModule = {
  subject: 'yaml',
  why: {
    ja: '数や日付、年度の形がそろっていると、PDF とオープンデータで同じ値になり、計算にも使えます。',
    en: 'With numbers, dates and years in one form, the PDF and the open data have the same values, and programs can count with them.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
plans:
  new: { baseline: { 令和6年度: "1,832" }, target: { R11: 2000 } }
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
plans:
  new: { baseline: { R6: 1832 }, target: { R11: 2000 } }
`,
  },
};
