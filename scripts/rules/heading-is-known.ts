import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const headingIsKnown: RuleModule = {
  subject: 'goals',
  why: {
    ja: '「基本的な方針」などの見出しは、字がそろって初めて段として読まれます。一字違うと、普通の文章になります。',
    en: 'Headings such as 基本的な方針 are read as a section only if every letter is right. Otherwise they are ordinary text.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

## 基本的の方針

地元での就職を支援します。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

## 基本的な方針

### 就職の支援

地元での就職を支援します。
`,
  },
};
