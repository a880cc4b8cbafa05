import { Break } from './breaks.ts';
import { isBlank, isClosing, isEndForbidden, isFollowing, isStartForbidden } from './characters.ts';
import type { Paragraph } from './paragraph.ts';

/** The most that one place takes, in em. */
const most = 1 / 4;

/** The kinds of places that take space, in the order in which they are filled. */
const Place = { none: 0, space: 1, edge: 2, letter: 3 } as const;

/**
 * The extra space in pt after each unit of a line that fills its slack: in spaces first, then beside punctuation and Latin words,
 * then between letters, up to a quarter em each (JLREQ 3.1.11, 3.8.4, where a quarter em stands between Japanese and
 * Latin from the outset). Nothing if the line would gape.
 *
 * @param line the units that are drawn: [start, end)
 * @param slack what the line is short of its width, in pt
 */
export function justify(
  paragraph: Paragraph,
  { start, end }: { readonly start: number; readonly end: number },
  slack: number,
): Float64Array | undefined {
  const places = placesIn(paragraph, start, end);
  const limit = most * widest(paragraph.advances, start, end);
  const gaps = new Float64Array(end - start);
  let rest = slack;
  for (const kind of [Place.space, Place.edge, Place.letter]) {
    let count = 0;
    for (const place of places) if (place === kind) count += 1;
    if (count === 0 || rest <= 0) continue;
    const gap = Math.min(limit, rest / count);
    for (let unit = 0; unit < places.length; unit += 1) if (places[unit] === kind) gaps[unit] = gap;
    rest -= gap * count;
  }
  return rest > slack * 1e-9 ? undefined : gaps;
}

/** The em of a line, for which its widest character stands. */
function widest(advances: Float64Array, start: number, end: number): number {
  let em = 0;
  for (let index = start; index < end; index += 1) em = Math.max(em, advances[index] ?? 0);
  return em;
}

/** What kind of place stands after each unit of a line; none after the last. */
function placesIn({ text, breaks }: Paragraph, start: number, end: number): Uint8Array {
  const places = new Uint8Array(end - start);
  let piece = start;
  for (let index = start + 1; index <= end; index += 1) {
    if (index < end && breaks[index] === Break.never) continue;
    // A small kana keeps its place in a word that is stretched; a number and a kept stretch are not stretched.
    if (isLoose(text, breaks, piece, index))
      for (let inside = piece + 1; inside < index; inside += 1)
        if (isFollowing(text, inside)) places[inside - 1 - start] = Place.letter;
    if (index < end) places[index - 1 - start] = placeAt(text, index);
    piece = index;
  }
  return places;
}

/** Whether nothing but kinsoku holds a piece [start, end) together. */
function isLoose(text: string, breaks: Uint8Array, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index += 1)
    if (breaks[index] === Break.never && !isStartForbidden(text, index) && !isEndForbidden(text, index - 1))
      return false;
  return true;
}

/** Half-width Latin letters, digits and signs. */
const latin = /[!-~À-ɏ]/;

/** The place before a unit where a line might break. */
function placeAt(text: string, index: number): number {
  const before = text.charAt(index - 1);
  const after = text.charAt(index);
  if (before === ' ') return Place.space;
  if (isBlank(text, index - 1) || isBlank(text, index) || solid.test(before)) return Place.none;
  if (isClosing(text, index - 1) || isEndForbidden(text, index)) return Place.edge;
  const latins = Number(latin.test(before)) + Number(latin.test(after));
  if (latins === 2) return Place.none;
  return latins === 1 ? Place.edge : Place.letter;
}

/** Marks beside which no space is put: middle dots, hyphens, dividing punctuation marks (JLREQ 3.1.11). */
const solid = /[・：；‐〜～゠–－！？‼⁇⁈⁉]/;
