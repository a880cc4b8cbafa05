import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`, and by `document/` of the templates’ images. */
export const imageResolves: RuleModule = {
  subject: 'images',
  why: {
    ja: '画像のファイルがないと、図のない資料になります。',
    en: 'Without its file, the picture is missing from the document.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

![雇用者数の推移（令和2年度から増加）](../images/koyou.svg)
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
