import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads Markdown. */
export const tableRowFits: RuleModule = {
  subject: 'prose',
  why: {
    ja: '見出しより多いセルは、Markdown の決まりで消えます。気づかないまま値が抜けた表になります。',
    en: 'Markdown drops the cells beyond the header’s. The table would lack values without anyone noticing.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

| 年度 | 創業件数 |
|---|---|
| 令和6年度 | 12 | 速報値 |
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

| 年度 | 創業件数 | 備考 |
|---|---|---|
| 令和6年度 | 12 | 速報値 |
`,
  },
};
