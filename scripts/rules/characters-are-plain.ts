import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads a text. */
export const charactersArePlain: RuleModule = {
  subject: 'prose',
  why: {
    ja: '見た目が同じでも別の文字だと、検索で見つからず、読み上げも乱れます。見えない文字は、写した人を困らせます。',
    en: 'A character that only looks the same is not found by a search, and is read out wrongly. Unseen ones trouble whoever copies the text.',
  },
  fails: {
    'content/new/work.md': `# 安心して働けるまち

\u2F08口の減少を和らげます。
`,
  },
  passes: {
    'content/new/work.md': `# 安心して働けるまち

人口の減少を和らげます。
`,
  },
};
