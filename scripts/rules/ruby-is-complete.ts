import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads Markdown. */
export const rubyIsComplete: RuleModule = {
  subject: 'prose',
  why: {
    ja: '読みが足りないルビは、字の上に正しく並びません。子どもや外国人の住民が、地名を読み違えます。',
    en: 'Ruby that lacks readings cannot stand above its letters. Children and foreign residents would misread a name.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

{南野市|みなみの|し}で働く人を増やします。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

{南野市|みなみのし}で働く人を増やします。
`,
  },
};
