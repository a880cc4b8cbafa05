import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const indicatorPlanExists: RuleModule = {
  subject: 'indicators',
  why: {
    ja: 'どの計画の目標値かがわからず、その値は表に出ません。多くはつづりの違いです。',
    en: 'It is not clear whose target value it is, and the table would not show it. Mostly the plan is mistyped.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
plans:
  next: { baseline: { R6: 1832 }, target: { R11: 2000 } }
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
