import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const sectionIsUnique: RuleModule = {
  subject: 'goals',
  why: {
    ja: '数値目標が二か所にあると、一方を見落とします。番号（①②③）も続きません。',
    en: 'Of targets in two places, readers overlook one. Their numbers would not follow each other either.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

- [雇用者数](../indicators/jobs.yaml)

## 数値目標

雇用者数は毎年調べます。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

雇用者数は毎年調べます。

- [雇用者数](../indicators/jobs.yaml)
`,
  },
};
