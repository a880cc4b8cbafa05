import { goalWith } from './example-goal.ts';
import type { RuleModule } from './rule.ts';

/** Held where the sentences are looked at, in `prose/`. */
export const proseStyleIsOne: RuleModule = {
  subject: 'prose',
  why: {
    ja: '「です・ます」と「である」が混じると、いくつもの課の原稿をつないだことが読み手に見えてしまいます。',
    en: 'Where styles mix, readers see that the texts of several divisions were put together.',
  },
  fails: {
    'content/new/work.md': goalWith('相談の窓口を設けます。計画は五年です。この計画は市の方針である。'),
  },
  passes: {
    'content/new/work.md': goalWith('相談の窓口を設けます。計画は五年です。この計画は市の方針です。'),
  },
};
