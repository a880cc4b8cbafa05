import type { RuleModule } from './rule.ts';

/** Reported by `render/pdf/`, which sets the pages; tested in `tests/problems/fit-too-long`. */
export const documentFits: RuleModule = {
  subject: 'document',
  why: {
    ja: '決めたページ数に収めようとすると、字が小さくなりすぎて読めません。どの欄を何字ほど縮めればよいかを知らせます。',
    en: 'To fit the pages, the letters would have to be too small to read. The message says which cells are too long, and by how much.',
  },
  fails: {
    words: {
      ja: '「fit: { pages: 1 }」とした比較表に、2 ページ分の文がある',
      en: 'a table with "fit: { pages: 1 }" that has text for two pages',
    },
  },
  passes: {
    words: {
      ja: '文を縮めて 1 ページに収めた比較表、または「fit: { pages: 2 }」とした比較表',
      en: 'the table with shorter texts, or with "fit: { pages: 2 }"',
    },
  },
};
