import type { RuleModule } from './rule.ts';

/** Reported by `strategy/`; tested in `tests/unit/strategy.test.ts`. */
export const documentExists: RuleModule = {
  subject: 'document',
  why: {
    ja: 'document.yaml には、資料の題名、計画の順、目標の並びがあります。ないと、比較表を組み立てられません。',
    en: 'document.yaml has the title, the order of the plans and the rows. Without it there is no table.',
  },
  fails: {
    words: { ja: 'content フォルダーに document.yaml がない', en: 'a content folder without document.yaml' },
  },
  passes: { words: { ja: 'content/document.yaml がある', en: 'there is a content/document.yaml' } },
};
