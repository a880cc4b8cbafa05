import { goalWith } from './example-goal.ts';
import type { RuleModule } from './rule.ts';

/** Held where the sentences are looked at, in `prose/`. */
export const proseWordIsNotRepeated: RuleModule = {
  subject: 'prose',
  why: {
    ja: '直したあとに残った「のの」「をを」は、読み返しても目に入りません。',
    en: 'A word that stayed behind after a change is hard to see when one reads one’s own text.',
  },
  fails: { 'content/new/work.md': goalWith('相談の窓口をを設けます。') },
  passes: { 'content/new/work.md': goalWith('相談の窓口を設けます。') },
};
