import type { RuleModule } from './rule.ts';

/** Reported by `kurabe build`; tested in `tests/cli.test.ts`. */
export const outputIsWritable: RuleModule = {
  subject: 'output',
  why: {
    ja: '書き込めないと、古い出力のままになり、直した内容が公開されません。',
    en: 'Where nothing can be written, the old output stays, and the changes are not published.',
  },
  fails: {
    words: {
      ja: '書き込みの権限がない、または空きのないフォルダーへの出力',
      en: 'a folder without permission to write, or without space',
    },
  },
  passes: {
    words: {
      ja: '自分が書き込めて、空きのあるフォルダーへの出力',
      en: 'a folder that one may write into, with space',
    },
  },
};
