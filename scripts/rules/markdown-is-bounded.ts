import type { RuleModule } from './rule.ts';

/** Reported by `source/` before a parser sees the text; tested in `tests/problems/lists-deep` and `table-huge`. */
export const markdownIsBounded: RuleModule = {
  subject: 'files',
  why: {
    ja: '入れ子が深すぎる文は、人にも読めず、処理にもとても時間がかかります。',
    en: 'Text that is nested too deep cannot be read by people, and takes programs very long.',
  },
  fails: {
    words: {
      ja: '箇条書きの中の箇条書きを 40 段より深く重ねた文や、20,000 を超える欄のある表',
      en: 'lists within lists deeper than 40 levels, or a table of more than 20,000 cells',
    },
  },
  passes: {
    words: {
      ja: '二、三段までの箇条書きや、分けた表',
      en: 'lists of two or three levels, or the table in parts',
    },
  },
};
