import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const linkIsAllowed: RuleModule = {
  subject: 'links',
  why: {
    ja: '庁内のパソコンの中を指すリンクは、市民には開けません。安全でない種類のリンクも防ぎます。',
    en: 'Citizens cannot open links into the city hall’s computers. Unsafe kinds of links are kept out too.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

[人口ビジョン](file:///D:/kikaku/jinkou.pdf)を御覧ください。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

[人口ビジョン](https://www.city.example.jp/jinkou.pdf)を御覧ください。
`,
  },
};
