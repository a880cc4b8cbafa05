import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const headingIsKnown: RuleModule = {
  subject: 'goals',
  why: {
    ja: '「数値目標」などの見出しは、字がそろって初めて段として読まれます。一字違うと、普通の文章になります。',
    en: 'Headings such as 数値目標 are read as a section only if every letter is right. Otherwise they are ordinary text.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

## 数値目票

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
