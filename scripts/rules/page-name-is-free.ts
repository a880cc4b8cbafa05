import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const pageNameIsFree: RuleModule = {
  subject: 'files',
  why: {
    ja: 'サイトには、指標の一覧のページ index があります。同じ名前の指標のページは、それと重なります。',
    en: 'The site’s list of indicators is called index. The page of an indicator of that name would take its place.',
  },
  fails: {
    'content/indicators/index.yaml': `name: 有効求人倍率
`,
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

- [有効求人倍率](../indicators/index.yaml)
`,
  },
  passes: {
    'content/indicators/openings.yaml': `name: 有効求人倍率
`,
    'content/new/work.md': `# 安心して働けるまち

## 数値目標

- [有効求人倍率](../indicators/openings.yaml)
`,
  },
};
