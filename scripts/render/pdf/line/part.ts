import type { Run } from '../boxes/text.ts';
import { isSoundMark, needsGlyph } from '../fonts.ts';
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
  let isSpaced = false;
  let index = start;
  let letters = 0;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const own = ownAdvance(run, index - start, code, setter);
    if (own !== undefined) isSpaced = true;
    if (needsGlyph(code)) {
      const length = (own ?? setter.glyph(code, style.bold).advance) * style.fontSize;
      advances[index] = length;
      width += length;
      if (length > 0) letters++;
    }
    index += character.length;
  }
  const reading = run.ruby && readingOf(run.ruby.text, style, letters, setter);
  if (reading && reading.width > width) {
    const space = (reading.width - width) / letters;
    for (let at = start; at < index; at++) if (advances[at]) advances[at] = (advances[at] ?? 0) + space;
    isSpaced = true;
  }
  return { run, start, end: index, isSpaced, reading };
}

/**
 * The advance in em of a letter that takes another one than its font gives it: digits in columns of values; the voiced
 * and semi-voiced sound marks, which stand on the kana before them; and full-width commas and points between digits,
 * which take no more than half-width ones.
 */
function ownAdvance(
  { style, text }: Run,
  index: number,
  code: number,
  setter: Typesetter,
): number | undefined {
  if (code >= 0x30 && code <= 0x39)
    return style.figures === 'tabular' ? setter.glyph(code, style.bold).font.face.tabularAdvance : undefined;
  if (isSoundMark(code)) return 0;
  const isSeparator = code === 0xff0c || code === 0xff0e;
  return isSeparator && digit.test(text.charAt(index - 1)) && digit.test(text.charAt(index + 1))
    ? setter.glyph(code - fullWidthOffset, style.bold).advance
    : undefined;
}

const digit = /[0-9０-９]/;

/** The distance of a full-width form from its half-width one. */
const fullWidthOffset = 0xfee0;

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
