import type { RuleModule } from './rule.ts';

/** Reported by `document/` of the whole document (ISO 14289-1, 7.4.2). */
export const headingsDescend: RuleModule = {
  subject: 'goals',
  why: {
    ja: '読み上げソフトの利用者は、見出しの段をたどって読みます。段が飛ぶと、抜けた所があると思います。',
    en: 'Who listens to a screen reader follows the levels of headings. Where one is skipped, something seems to be missing.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

### 背景

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
