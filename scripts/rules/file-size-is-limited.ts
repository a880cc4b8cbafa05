import type { RuleModule } from './rule.ts';

/** Reported by `host/` and `source/`; tested in `tests/cli.test.ts` and `tests/unit/trees.test.ts`. */
export const fileSizeIsLimited: RuleModule = {
  subject: 'files',
  why: {
    ja: '大きすぎるファイルがあると、資料を作るのに時間がかかり、公開したページも開きにくくなります。',
    en: 'Files that are too large make the build slow, and the pages slow to open.',
  },
  fails: {
    words: {
      ja: '20 MB を超える画像や、200,000 バイトを超える Markdown・YAML',
      en: 'an image of more than 20 MB, or Markdown or YAML of more than 200,000 bytes',
    },
  },
  passes: {
    words: {
      ja: '10 MB までに縮めた画像や、目標ごとに分けたファイル',
      en: 'an image reduced to 10 MB, or a file for each goal',
    },
  },
};
