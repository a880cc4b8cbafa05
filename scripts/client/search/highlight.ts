import { type Folded, foldWithPlaces } from './fold.ts';
import type { Word } from './match.ts';

/** A stretch of a text, and whether it answers the query. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

type Range = readonly [start: number, end: number];

/** A text cut into what answers a word of the query and what does not. */
export function highlight(text: string, words: readonly Word[]): Stretch[] {
  return cut(text, rangesOf(foldWithPlaces(text), words), 0, text.length);
}

/**
 * The part of a text that shows the first match, with what answers the query; the beginning of the text where
 * nothing does.
 *
 * @param length in UTF-16 units, about
 */
export function excerpt(text: string, words: readonly Word[], length: number): Stretch[] {
  const folded = foldWithPlaces(text);
  const ranges = rangesOf(folded, words);
  const first = ranges[0]?.[0] ?? 0;
  const before = Math.floor(length / 4);
  const start = first <= before ? 0 : letterStart(folded, first - before);
  const end = text.length <= start + length ? text.length : letterStart(folded, start + length);
  const stretches = cut(text, ranges, start, end);
  if (start > 0) stretches.unshift({ text: '…', isMatch: false });
  if (end < text.length) stretches.push({ text: '…', isMatch: false });
  return stretches;
}

/** Where the first letter begins that begins at or after a place. */
function letterStart({ starts }: Folded, place: number): number {
  return starts.find((start) => start >= place) ?? place;
}

/** Where words stand in the text that was folded, in order, those that touch as one. */
function rangesOf({ text, starts, ends }: Folded, words: readonly Word[]): Range[] {
  const all: Range[] = [];
  for (const { folded } of words)
    for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length))
      all.push([starts[at] ?? 0, ends[at + folded.length - 1] ?? 0]);
  all.sort((a, b) => a[0] - b[0]);
  const joined: Range[] = [];
  for (const [start, end] of all) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

function cut(text: string, ranges: readonly Range[], from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (start: number, end: number, isMatch: boolean): void => {
    if (start < end) stretches.push({ text: text.slice(start, end), isMatch });
  };
  let done = from;
  for (const [start, end] of ranges) {
    if (end <= from || start >= to) continue;
    add(done, Math.max(start, from), false);
    add(Math.max(start, from), Math.min(end, to), true);
    done = Math.min(end, to);
  }
  add(done, to, false);
  return stretches;
}
