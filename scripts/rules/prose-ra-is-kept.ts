import { goalWith } from './example-goal.ts';
import type { RuleModule } from './rule.ts';

/** Held where the sentences are looked at, in `prose/`. */
export const proseRaIsKept: RuleModule = {
  subject: 'prose',
  why: {
    ja: '「見れる」「来れる」は話しことばで、公の文書では「見られる」「来られる」と書きます。',
    en: '見れる and 来れる are spoken language; official documents write 見られる and 来られる.',
  },
  fails: { 'content/new/work.md': goalWith('家から見れる窓口を設けます。') },
  passes: { 'content/new/work.md': goalWith('家から見られる窓口を設けます。') },
};
