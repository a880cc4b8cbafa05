import type { RuleModule } from './rule.ts';

/** Reported by `render/pdf/` as it opens the fonts; tested in `tests/problems/font-files`. */
export const fontResolves: RuleModule = {
  subject: 'templates',
  why: {
    ja: '書体のファイルがないと、PDF の字を組めません。',
    en: 'Without the font’s file, the PDF’s letters cannot be set.',
  },
  fails: {
    words: {
      ja: 'theme.yaml の font の files に書いた「fonts/City-Regular.ttf」が templates フォルダーにない',
      en: 'theme.yaml names fonts/City-Regular.ttf in files of font, and templates has no such file',
    },
  },
  passes: {
    words: {
      ja: 'templates/fonts/City-Regular.ttf がある',
      en: 'there is a templates/fonts/City-Regular.ttf',
    },
  },
};
