import type { RuleModule } from './rule.ts';

/** Reported by `diagnostics/judge.ts` once all else is known. */
export const exceptionIsUsed: RuleModule = {
  subject: 'exceptions',
  why: {
    ja: '要らなくなった例外が残っていると、後で本当の誤りを見逃します。',
    en: 'An exception that is no longer needed would hide a real mistake later.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

<!-- kurabe-allow heading-is-known: 前置きの見出しです -->

## 背景

若い世代の転出が続いています。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

## 背景

若い世代の転出が続いています。
`,
  },
};
