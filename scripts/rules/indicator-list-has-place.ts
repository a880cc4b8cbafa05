import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const indicatorListHasPlace: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '指標は、数値目標か方針の下にあって初めて、何の指標かがわかります。ほかの所では、表の欄に並びません。',
    en: 'Only below the targets or a policy is it plain what an indicator measures. Elsewhere it does not get into the table.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

- [雇用者数](../indicators/jobs.yaml)
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`,
  },
};
