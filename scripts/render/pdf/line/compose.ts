import type { Run } from '../boxes/text.ts';
import type { Painter } from '../paint/painter.ts';
import { Break, findBreaks, plainBreaks } from '../text/breaks.ts';
import type { Leniency } from '../text/cuts.ts';
import { graphemeInsides } from '../text/graphemes.ts';
import { type Line, type Paragraph, widestPiece } from '../text/paragraph.ts';
import type { Typesetter } from '../typesetter.ts';
import { paintLine } from './paint.ts';
import { measurePart, type Part, partAt } from './part.ts';
import { trimOf } from './trim.ts';

/** Runs of text put together to one line, as long as it gets. */
export interface Composed {
  readonly text: string;
  /** In one line, in pt. */
  readonly width: number;
  /** The same as a paragraph to be broken; with `phrases`, its breaks know where phrases begin. */
  paragraph(phrases: boolean): Paragraph;
  /** The widest stretch that should not be torn: a number, a word. */
  widestPiece(): number;
  /** Paints a stretch of it. */
  paint(painter: Painter, line: Line, x: number, baseline: number): void;
}

/**
 * Puts runs together; none of them holds a line break.
 *
 * @param literal whether the line may break at any letter, as code does
 */
export function composeLine(runs: readonly Run[], setter: Typesetter, literal: boolean): Composed {
  const text = runs.map((run) => run.text).join('');
  const advances = new Float64Array(text.length);
  const parts: Part[] = [];
  let start = 0;
  for (const run of runs) {
    if (run.text) parts.push(measurePart(run, start, advances, setter));
    start += run.text.length;
  }
  let width = 0;
  for (const advance of advances) width += advance;
  let breaks: Uint8Array | undefined;
  let lenient: Leniency | undefined;
  let hasPhrases = false;
  const leniency = (): Leniency => {
    if (lenient) return lenient;
    lenient = { unkept: findBreaks(text), plain: plainBreaks(text) };
    for (const ranks of Object.values(lenient)) setter.markPhrases(text, ranks);
    return lenient;
  };
  const paragraph = (phrases: boolean): Paragraph => {
    breaks ??= literal ? literalBreaks(text) : findBreaks(text, keptRanges(parts));
    if (phrases && !hasPhrases && !literal) {
      setter.markPhrases(text, breaks);
      hasPhrases = true;
    }
    const trim = (index: number, side: 'left' | 'right'): number => {
      const part = parts[partAt(parts, index)];
      // A reading needs all of its base's width.
      return part && !part.reading ? trimOf(part.run, text, index, side, setter) : 0;
    };
    const startTrim = (index: number): number => trim(index, 'left');
    const endTrim = (index: number): number => trim(index, 'right');
    return { text, breaks, leniency, advances, startTrim, endTrim };
  };
  return {
    text,
    width,
    paragraph,
    widestPiece: () => widestPiece(paragraph(false)),
    paint: (painter, line, x, baseline) =>
      paintLine({ text, advances, parts, setter, painter }, line, x, baseline),
  };
}

/** Where code may break: between any two letters, but not inside of one. */
function literalBreaks(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length + 1).fill(Break.allowed);
  for (const [index, isInside] of graphemeInsides(text).entries()) if (isInside) breaks[index] = Break.never;
  return breaks;
}

/** What must not be torn: words that the designer keeps whole, and letters with one reading above them. */
function keptRanges(parts: readonly Part[]): (readonly [start: number, end: number])[] {
  return parts.flatMap(({ run, start, end }) => (run.ruby || !run.style.wrap ? [[start, end] as const] : []));
}
