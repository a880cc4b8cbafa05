import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`, and where the PDF is painted. */
export const imageIsSupported: RuleModule = {
  subject: 'images',
  why: {
    ja: 'ほかの形式の画像は、PDF に入りません。PNG・JPEG・SVG なら、PDF でもページでも見えます。',
    en: 'The PDF cannot hold other kinds of images. PNG, JPEG and SVG are seen in the PDF and on the page.',
  },
  fails: {
    'content/images/koyou.gif': `GIF89a
`,
    'content/new/work.md': `# 安心して働けるまち

![雇用者数の推移（令和2年度から増加）](../images/koyou.gif)
`,
  },
  passes: {
    'content/images/koyou.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
  <path d="M10 50 L60 30 L110 10" fill="none" stroke="#003399"/>
</svg>
`,
    'content/new/work.md': `# 安心して働けるまち

![雇用者数の推移（令和2年度から増加）](../images/koyou.svg)
`,
  },
};
