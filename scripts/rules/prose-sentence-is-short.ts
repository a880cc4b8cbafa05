import { goalWith } from './example-goal.ts';
import type { RuleModule } from './rule.ts';

/** Held where the sentences are looked at, in `prose/`. */
export const proseSentenceIsShort: RuleModule = {
  subject: 'prose',
  why: {
    ja: '長い文は、何がどうなるのかが最後までわからず、読み上げでも追えません。',
    en: 'A long sentence tells only at its end what it is about, and cannot be followed when it is read aloud.',
  },
  fails: { 'content/new/work.md': goalWith(`窓口を${'設けて相談を受け、'.repeat(24)}暮らしを支えます。`) },
  passes: { 'content/new/work.md': goalWith('窓口を設けます。相談を受け、暮らしを支えます。') },
};
