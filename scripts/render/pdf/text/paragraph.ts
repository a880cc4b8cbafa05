import { Break } from './breaks.ts';
import type { Leniency } from './cuts.ts';
import { justify } from './justify.ts';
import { type LinePoint, linePoints, unitOffsets } from './line-points.ts';
import { fitLines } from './total-fit.ts';

/** A paragraph with all that its lines need: indices are those of UTF-16 units, lengths are in pt. */
export interface Paragraph {
  readonly text: string;
  /** From `findBreaks`, and raised by `markPhrases` if lines are to break at phrases. */
  readonly breaks: Uint8Array;
  /** Where lines are cut that are too narrow for what should stay whole; asked for only where there are such lines. */
  leniency(): Leniency;
  /** The advance of each unit; 0 inside a surrogate pair, for a combining mark and for `\n`. */
  readonly advances: Float64Array;
  /** What may be taken off the left of a character that begins a line, such as an opening bracket's empty half. */
  startTrim(index: number): number;
  /** What may be taken off the right of a character that ends a line, such as a full stop's empty half. */
  endTrim(index: number): number;
}

export interface LineOptions {
  /** Lines as long as they come, or stretched to the width. */
  readonly mode: 'ragged' | 'justified';
  /** Whether lines break at phrases rather than as full as they can be. */
  readonly phrases: boolean;
}

/** A line of a paragraph. */
export interface Line {
  /** The characters that are drawn: [start, end). */
  readonly start: number;
  readonly end: number;
  /** The visible width in pt: without what is trimmed at its edges, with its gaps. */
  readonly width: number;
  /** How far the line is drawn to the left in pt, since its first character is trimmed. */
  readonly shift: number;
  /** Of a stretched line: at [k], the extra pt after the unit `start + k`; as long as the line. */
  readonly gaps?: Float64Array;
}

/**
 * Breaks a paragraph into lines: the best breaks over the whole paragraph (Knuth and Plass, "Breaking Paragraphs into
 * Lines", 1981), with punctuation trimmed at the lines' edges (JLREQ 3.1.5, 3.1.9) and no single character on the last line
 * (3.5.4). There are no more lines than are needed, or with `phrases` a few (`fitLines`). A stretch that is wider than the
 * line is cut between graphemes. Spaces vanish where a line breaks; an indent stays.
 *
 * @param width of a line in pt, from 0 up
 * @returns at least one line, also for an empty text; a `\n` at the end begins no further one
 */
export function breakLines(paragraph: Paragraph, width: number, options: LineOptions): Line[] {
  const offsets = unitOffsets(paragraph);
  const lines: Line[] = [];
  for (const [from, to] of hardLines(paragraph)) {
    const points = linePoints(paragraph, offsets, from, to, width, options.phrases);
    const [, ...ends] = fitLines({ paragraph, points, width, phrases: options.phrases });
    let [first] = points;
    for (const end of ends) {
      if (first)
        lines.push(
          line(paragraph, first, end, options.mode === 'justified' && end !== ends.at(-1) ? width : 0),
        );
      first = end;
    }
  }
  return lines;
}

/** The line from one point to another, stretched to a width unless it is wider already or would gape. */
function line(paragraph: Paragraph, first: LinePoint, last: LinePoint, fullWidth: number): Line {
  const edges = { start: first.start, end: Math.max(first.start, last.end), shift: first.startTrim };
  const width = Math.max(0, last.right - first.left);
  const gaps = fullWidth > width ? justify(paragraph, edges, fullWidth - width) : undefined;
  return gaps ? { ...edges, width: fullWidth, gaps } : { ...edges, width };
}

/** The widest stretch of a paragraph without a break inside, in pt: the least width of line that cuts nothing. */
export function widestPiece(paragraph: Paragraph): number {
  const offsets = unitOffsets(paragraph);
  let widest = 0;
  for (const [from, to] of hardLines(paragraph)) {
    let left = Number.NaN;
    for (const point of linePoints(paragraph, offsets, from, to, Number.POSITIVE_INFINITY, false)) {
      widest = Math.max(widest, point.right - left || 0);
      left = point.left;
    }
  }
  return widest;
}

/** The stretches [from, to) between the hard line breaks, at least one. */
function hardLines({ text, breaks }: Paragraph): [from: number, to: number][] {
  const out: [number, number][] = [];
  let from = 0;
  for (let index = 1; index < text.length; index += 1)
    if (breaks[index] === Break.forced) {
      out.push([from, index - 1]);
      from = index;
    }
  return [...out, [from, text.endsWith('\n') ? text.length - 1 : text.length]];
}
