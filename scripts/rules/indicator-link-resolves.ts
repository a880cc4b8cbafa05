import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const indicatorLinkResolves: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '指標のファイルが見つからないと、表に名前も値も出ません。',
    en: 'Without the indicator’s file, the table shows neither its name nor its values.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

- [雇用者数](../indicators/job.yaml)
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`,
  },
};
