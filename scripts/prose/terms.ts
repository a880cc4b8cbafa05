import type { Term } from '../strategy/terms.ts';

/** A word of a text that the city writes otherwise. */
export interface TermUse {
  readonly term: Term;
  readonly word: string;
  /** UTF-16 index in the text. */
  readonly index: number;
}

/** Finds, in a text, the words that are not written as the terms say. */
export type FindTerms = (text: string) => TermUse[];

/** A word to look for; without a term, one that is right as it stands. */
interface Entry {
  readonly word: string;
  readonly term?: Term;
}

/**
 * Makes a finder for terms. Of several words at one place the longest counts; a word within one that is right
 * (an exception, or what a term writes) is right too. Words of Latin letters and digits are found whole only.
 * The time is linear in the text.
 */
export function makeTermFinder(terms: readonly Term[]): FindTerms {
  const refused = byFirstUnit(terms.flatMap((term) => term.not.map((word) => ({ word, term }))));
  const right = byFirstUnit(
    terms.flatMap(({ write, except }) => [...write, ...except].map((word) => ({ word }))),
  );
  return (text) => {
    const found: TermUse[] = [];
    // Where the words end that are right, or were found, and that begin at the index or before.
    let rightTo = 0;
    let foundTo = 0;
    for (let index = 0; index < text.length; index++) {
      rightTo = Math.max(rightTo, index + (longestAt(text, index, right)?.word.length ?? 0));
      if (index < foundTo) continue;
      const use = longestAt(text, index, refused);
      if (!use?.term || index + use.word.length <= rightTo) continue;
      foundTo = index + use.word.length;
      found.push({ term: use.term, word: use.word, index });
    }
    return found;
  };
}

/** Words by their first UTF-16 unit, the longest first. */
function byFirstUnit(entries: readonly Entry[]): Map<string, Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word[0] ?? '';
    const same = map.get(first);
    if (same) same.push(entry);
    else map.set(first, [entry]);
  }
  return map;
}

function longestAt(
  text: string,
  index: number,
  words: ReadonlyMap<string, readonly Entry[]>,
): Entry | undefined {
  return words
    .get(text[index] ?? '')
    ?.find(({ word }) => text.startsWith(word, index) && isWhole(text, index, index + word.length));
}

const latin = /[\p{Script=Latin}\p{N}]/u;

/** Whether a range does not cut a word of Latin letters or digits in two. */
function isWhole(text: string, start: number, end: number): boolean {
  const cuts = (at: number): boolean => latin.test(text[at - 1] ?? '') && latin.test(text[at] ?? '');
  return !cuts(start) && !cuts(end);
}
