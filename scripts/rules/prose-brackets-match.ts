import { goalWith } from './example-goal.ts';
import type { RuleModule } from './rule.ts';

/** Held where the sentences are looked at, in `prose/`. */
export const proseBracketsMatch: RuleModule = {
  subject: 'prose',
  why: {
    ja: '閉じていない括弧は、どこまでが注や引用なのかを読み手に考えさせます。',
    en: 'With a bracket left open, a reader cannot tell where the note or the quotation ends.',
  },
  fails: { 'content/new/work.md': goalWith('相談の窓口（中央公民館を設けます。') },
  passes: { 'content/new/work.md': goalWith('相談の窓口（中央公民館）を設けます。') },
};
