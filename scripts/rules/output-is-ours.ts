import type { RuleModule } from './rule.ts';

/** Reported by `host/`; tested in `tests/cli.test.ts`. */
export const outputIsOurs: RuleModule = {
  subject: 'output',
  why: {
    ja: 'kurabe は、自分が書いたファイルだけを書き換えます。ほかの人のファイルは消しません。',
    en: 'kurabe replaces only what it wrote itself. It deletes nothing of others.',
  },
  fails: {
    words: {
      ja: '出力先に、手で置いた pdf/comparison.pdf がある',
      en: 'the output folder has a pdf/comparison.pdf that somebody put there',
    },
  },
  passes: {
    words: {
      ja: '出力先が空か、前のビルドの出力だけである',
      en: 'the output folder is empty, or has only what the last build wrote',
    },
  },
};
