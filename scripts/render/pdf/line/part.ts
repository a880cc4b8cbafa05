import type { Run } from '../boxes/text.ts';
import { needsGlyph } from '../fonts.ts';
import type { Typesetter } from '../typesetter.ts';
import { type Reading, readingOf } from './ruby.ts';

/** A run's place in a composed line. */
export interface Part {
  readonly run: Run;
  /** UTF-16 indexes in the line's text. */
  readonly start: number;
  readonly end: number;
  /** Whether some letters take another width than the font gives them; they stand in its middle. */
  readonly isSpaced: boolean;
  readonly reading: Reading | undefined;
}

/**
 * Measures the letters of a run.
 *
 * @param advances takes each letter's width in pt, at its index in the line
 */
export function measurePart(run: Run, start: number, advances: Float64Array, setter: Typesetter): Part {
  const { style, text } = run;
  const isTabular = style.figures === 'tabular';
  let isSpaced = false;
  let index = start;
  let letters = 0;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const { font, advance } = setter.glyph(code, style.bold);
    if (!needsGlyph(code)) {
      index += character.length;
      continue;
    }
    const isFigure = isTabular && code >= 0x30 && code <= 0x39;
    const length = (isFigure ? font.face.tabularAdvance : advance) * style.fontSize;
    isSpaced ||= isFigure;
    advances[index] = length;
    width += length;
    letters++;
    index += character.length;
  }
  const reading = run.ruby && readingOf(run.ruby.text, style, width, setter);
  if (reading && reading.width > width) {
    const space = (reading.width - width) / letters;
    for (let at = start; at < index; at++) if (advances[at]) advances[at] = (advances[at] ?? 0) + space;
    isSpaced = true;
  }
  return { run, start, end: index, isSpaced, reading };
}

/** The index of the part in which a letter stands. */
export function partAt(parts: readonly Part[], index: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index < (parts[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
