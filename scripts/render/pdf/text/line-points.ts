import { Break } from './breaks.ts';
import { isBlank } from './characters.ts';
import { findCuts } from './cuts.ts';
import type { Paragraph } from './paragraph.ts';

/** A place where a line may end and the next begin, and the start and the end of all lines. */
export interface LinePoint {
  /** The first unit that a line from here draws, and one past the last that a line to here draws. */
  readonly start: number;
  readonly end: number;
  /** The visible left edge of a line from here and the right edge of one to here, in pt from the paragraph's start. */
  readonly left: number;
  readonly right: number;
  /** What is trimmed off the first character of a line from here, in pt. */
  readonly startTrim: number;
  /** What a break here costs, beside the cost of its line's slack. */
  readonly cost: number;
}

/** The costs of breaks that are not at a phrase: where a word begins, elsewhere, and between two kana of one script. */
const breakCosts = { word: 35, allowed: 120, kana: 140 } as const;

/** Widths are sums of fractions. */
export const tolerance = 1e-6;

/** The distance of each unit of a paragraph from its start, in pt. */
export function unitOffsets({ text, advances }: Paragraph): Float64Array {
  const offsets = new Float64Array(text.length + 1);
  for (let index = 0; index < text.length; index += 1)
    offsets[index + 1] = (offsets[index] ?? 0) + (advances[index] ?? 0);
  return offsets;
}

/**
 * The places where the text between two hard line breaks may break, in order, with its start and its end.
 *
 * @param offsets what `unitOffsets` gives
 * @param from the first unit of the text
 * @param to one past its last, without the `\n`
 * @param width of a line in pt; a piece that is wider gets cuts between its graphemes
 * @param phrases whether a break that is not at a phrase costs more
 */
export function linePoints(
  paragraph: Paragraph,
  offsets: Float64Array,
  from: number,
  to: number,
  width: number,
  phrases: boolean,
): LinePoint[] {
  const { text, breaks, advances } = paragraph;
  let contentEnd = to;
  while (contentEnd > from && isBlank(text, contentEnd - 1)) contentEnd -= 1;
  let content = from;
  while (content < contentEnd && isBlank(text, content)) content += 1;
  // An indent is kept, unless not even one character fits beside it.
  const indent = at(content) - at(from);
  let previous = point(indent + (advances[content] ?? 0) > width + tolerance ? content : from, 0);
  const points = [previous];
  for (let index = content + 1; index < contentEnd; index += 1) {
    const rank = breaks[index];
    if (rank && !isBlank(text, index)) add(point(index, phrases ? breakCost(text, index, rank) : 0));
  }
  add(point(contentEnd, 0));
  return points;

  function add(next: LinePoint): void {
    if (next.right - previous.left > width + tolerance)
      for (const [index, cost] of findCuts(paragraph, Math.max(content, previous.start), next.end))
        points.push(point(index, cost));
    points.push(next);
    previous = next;
  }

  function point(index: number, cost: number): LinePoint {
    let end = index;
    while (end > content && isBlank(text, end - 1)) end -= 1;
    // A trim is at most the character's own width, so that edges stay in order.
    const startTrim = index < to ? Math.min(paragraph.startTrim(index), advances[index] ?? 0) : 0;
    const endTrim = end > from ? Math.min(paragraph.endTrim(end - 1), advances[end - 1] ?? 0) : 0;
    return { start: index, end, left: at(index) + startTrim, right: at(end) - endTrim, startTrim, cost };
  }

  function at(index: number): number {
    return offsets[index] ?? 0;
  }
}

const sameKana = /^(?:\p{Script=Hiragana}{2}|[\p{Script=Katakana}ー]{2})$/u;

function breakCost(text: string, index: number, rank: number): number {
  if (rank === Break.word) return breakCosts.word;
  if (rank !== Break.allowed) return 0;
  return sameKana.test(text.slice(index - 1, index + 1)) ? breakCosts.kana : breakCosts.allowed;
}
