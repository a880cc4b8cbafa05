import type { Passage } from './long-table.ts';
import { word } from './long-table.ts';

/** A place in the text of pages. */
interface Spot {
  readonly page: number;
  readonly offset: number;
}

/**
 * Looks for passages in the text of pages, without blanks, in the order of the content streams. A passage
 * may go on on a later page wherever it is cut. Gives what is wrong: a passage that is not whole, that
 * stands twice, or that comes before one that it follows.
 */
export function findFaults(pages: readonly string[], passages: readonly Passage[]): string[] {
  const spots = new Map<string, Spot[]>();
  for (const [page, text] of pages.entries())
    for (const match of text.matchAll(word)) {
      const list = spots.get(match[0]) ?? [];
      list.push({ page, offset: match.index });
      spots.set(match[0], list);
    }
  const faults: string[] = [];
  const last = new Map<string, Spot>();
  for (const { cell, text, repeats } of passages) {
    const words = text.match(word) ?? [];
    if (!repeats && words.some((each) => (spots.get(each)?.length ?? 0) > 1))
      faults.push(`${cell}: twice: ${text}`);
    const start = spots.get(words[0] ?? '')?.[0];
    if (!start || !isWhole(text, start, pages, spots)) {
      faults.push(`${cell}: not whole: ${text}`);
      continue;
    }
    const before = last.get(cell);
    if (before && (before.page > start.page || (before.page === start.page && before.offset > start.offset)))
      faults.push(`${cell}: out of order: ${text}`);
    last.set(cell, start);
  }
  return faults;
}

/** Follows a passage from its start, over pages, to its end. */
function isWhole(
  passage: string,
  start: Spot,
  pages: readonly string[],
  spots: ReadonlyMap<string, readonly Spot[]>,
): boolean {
  let rest = passage;
  let at = start;
  for (;;) {
    const length = commonLength(rest, pages[at.page] ?? '', at.offset);
    rest = rest.slice(length);
    if (rest === '') return true;
    // What is left goes on before its next word, on a later page.
    const next = new RegExp(word.source).exec(rest);
    const spot = next && spots.get(next[0])?.find(({ page }) => page > at.page);
    if (!next || !spot || spot.offset < next.index) return false;
    const offset = spot.offset - next.index;
    if (!pages[spot.page]?.startsWith(rest.slice(0, next.index), offset)) return false;
    at = { page: spot.page, offset };
  }
}

/** How far a text and a page's text from some offset are the same, in whole words. */
function commonLength(text: string, page: string, offset: number): number {
  let length = 0;
  while (length < text.length && text[length] === page[offset + length]) length++;
  // Where the text is cut before a word, another one may follow that begins alike.
  return length < text.length ? text.slice(0, length).replace(/W\d{0,5}$/, '').length : length;
}
