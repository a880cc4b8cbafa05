import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`. */
export const linkResolves: RuleModule = {
  subject: 'links',
  why: {
    ja: 'リンク先がないと、読む人は先へ進めません。',
    en: 'Readers cannot follow a link that leads nowhere.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

[これまでの取組](../old/2-work.md)を続けます。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

[これまでの取組](../old/1-work.md)を続けます。
`,
  },
};
