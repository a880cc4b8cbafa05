import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const imageIsSafe: RuleModule = {
  subject: 'images',
  why: {
    ja: 'SVG はプログラムや外の画像を含むことができます。公開するページで動いたり、外へ通信したりしないように、図形と文字だけにします。',
    en: 'SVG can hold programs and outside images. With shapes and letters only, nothing runs and nothing is fetched on the public page.',
  },
  fails: {
    'content/images/koyou.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
  <script>alert(1)</script>
</svg>
`,
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
