import type { RuleModule } from './rule.ts';

/** Reported by `host/`; tested in `tests/cli.test.ts`. */
export const outputIsFree: RuleModule = {
  subject: 'output',
  why: {
    ja: '二つのビルドが同時に書くと、古いページと新しいページが混ざります。',
    en: 'Two builds writing at once would mix old and new pages.',
  },
  fails: {
    words: {
      ja: '同じ出力先へのビルドを、二つ同時に動かす',
      en: 'two builds into one folder at the same time',
    },
  },
  passes: { words: { ja: '一つが終わってから、次を動かす', en: 'one after the other' } },
};
