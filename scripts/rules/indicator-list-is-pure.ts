import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const indicatorListIsPure: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '指標の箇条書きには番号（①②③）が付きます。ほかの文が混じると、番号がずれます。',
    en: 'Lists of indicators are numbered (①②③). Other items among them would put the numbers wrong.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
- 毎年の調査で確かめます。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

毎年の調査で確かめます。

- [雇用者数](../indicators/jobs.yaml)
`,
  },
};
