import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads the exceptions. */
export const exceptionIsKnown: RuleModule = {
  subject: 'exceptions',
  why: {
    ja: '例外を許さない決まりもあります。名前のつづりが違う例外は、どの決まりにも効きません。',
    en: 'Some rules allow no exceptions. An exception with a mistyped name holds for none.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

<!-- kurabe-allow link-resolves: 後で直します -->

[これまでの取組](../old/1-work.md)を続けます。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

[これまでの取組](../old/1-work.md)を続けます。
`,
  },
};
