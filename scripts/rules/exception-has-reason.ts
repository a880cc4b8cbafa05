import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads the exceptions. */
export const exceptionHasReason: RuleModule = {
  subject: 'exceptions',
  why: {
    ja: '次の年に担当が替わっても、なぜ例外にしたのかがわかるように、理由を残します。',
    en: 'The reason tells next year’s officer why the exception was made.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

<!-- kurabe-allow heading-is-known -->

## 基本的な視点

若い世代が地元で働き続けられるようにします。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

<!-- kurabe-allow heading-is-known: 方針ではなく、前置きの見出しです -->

## 基本的な視点

若い世代が地元で働き続けられるようにします。
`,
  },
};
