import type { RuleModule } from './rule.ts';

/** Reported by `kurabe build`; tested in `tests/cli.test.ts`. */
export const outputIsApart: RuleModule = {
  subject: 'output',
  why: {
    ja: '出力先が原稿のフォルダーと重なると、原稿を消すおそれがあります。',
    en: 'An output folder that overlaps the sources could cost you the sources.',
  },
  fails: { words: { ja: '「kurabe build --out content」', en: 'kurabe build --out content' } },
  passes: {
    words: {
      ja: '「kurabe build」（out に書きます）、または「kurabe build --out ../kokai」',
      en: 'kurabe build (which writes into out), or kurabe build --out ../public',
    },
  },
};
