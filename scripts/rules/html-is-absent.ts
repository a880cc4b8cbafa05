import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads Markdown. */
export const htmlIsAbsent: RuleModule = {
  subject: 'prose',
  why: {
    ja: 'HTML のタグは PDF にできません。Markdown なら、PDF でもページでも同じに見えます。',
    en: 'HTML cannot be put into the PDF. Markdown looks the same in the PDF and on the page.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

<b>地元での就職</b>を支援します。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

**地元での就職**を支援します。
`,
  },
};
