import type { RuleModule } from './rule.ts';

/** Reported by `kurabe build` alone, which knows git; tested in `tests/cli.test.ts`. */
export const documentHasDate: RuleModule = {
  subject: 'document',
  why: {
    ja: 'いつの資料かがわからないと、新しい版と古い版を取り違えます。',
    en: 'Where nobody can tell a document’s date, new and old versions get mixed up.',
  },
  fails: {
    words: {
      ja: 'document.yaml に date がなく、content も git に記録していない',
      en: 'document.yaml has no date, and content is not in git',
    },
  },
  passes: {
    words: {
      ja: 'document.yaml に「date: 2026-03-31」がある、または content を git に記録している',
      en: 'document.yaml says "date: 2026-03-31", or content is in git',
    },
  },
};
