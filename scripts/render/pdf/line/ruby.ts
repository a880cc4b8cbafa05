import type { Run } from '../boxes/text.ts';
import type { Painter } from '../paint/painter.ts';
import type { TextStyle } from '../style.ts';
import { graphemeInsides } from '../text/graphemes.ts';
import type { Typesetter } from '../typesetter.ts';
import { fontPieces } from './font-pieces.ts';

/** A reading above its base (ruby); the narrower of the two is spread over the wider one (JLREQ 3.3.6). */
export interface Reading {
  readonly text: string;
  /** In pt, set solid. */
  readonly width: number;
  readonly size: number;
}

/** Ruby is half as large as its base (JLREQ 3.3.3). */
const rubySize = 0.5;

/** How wide a letter may get below a long reading, in em: a column has room for so much. A longer reading is set smaller. */
const widestBase = 3;

/** The least distance of lines with readings between them, in em: no reading touches the line above. */
export const rubyLeading = 1 + rubySize + 0.05;

/** Measures a reading that stands above so many letters. */
export function readingOf(text: string, style: TextStyle, letters: number, setter: Typesetter): Reading {
  const size = style.fontSize * rubySize;
  const width = widthOf(text, size, style, setter);
  const room = Math.max(letters, 1) * widestBase * style.fontSize;
  return width > room ? { text, width: room, size: (size * room) / width } : { text, width, size };
}

/**
 * The part of a reading above a part of its base: as large a part of its letters, so that each stands on one line only.
 *
 * @param base the whole base
 * @param start of the part in the base, in UTF-16 units
 * @param end one past its last
 */
export function shareOf(reading: string, base: string, start: number, end: number): string {
  const letters = letterStarts(reading);
  const bases = letterStarts(base);
  const shareAt = (index: number): number => {
    const before = bases.filter((letter) => letter < index).length;
    return letters[Math.round((before / bases.length) * letters.length)] ?? reading.length;
  };
  return reading.slice(shareAt(start), shareAt(end));
}

/** Where the letters of a text begin. */
function letterStarts(text: string): number[] {
  const insides = graphemeInsides(text);
  return Array.from(insides.keys()).filter((index) => !insides[index]);
}

/** Where a base stands: its left edge, width and baseline, in pt. */
interface BasePlace {
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
}

/** Paints a reading, or its share, above its base: never wider than it. */
export function paintReading(
  painter: Painter,
  setter: Typesetter,
  { style, ruby }: Run,
  { text, size: full }: Pick<Reading, 'text' | 'size'>,
  { left, width, baseline }: BasePlace,
): void {
  if (!ruby || !text || width <= 0) return;
  const solid = widthOf(text, full, style, setter);
  // The share of a few letters may be a little wider than theirs.
  const size = solid > width ? (full * width) / solid : full;
  const space = Math.max(0, (width - solid) / [...text].length);
  const foot = baseline - style.fontSize * setter.ascent - size * setter.descent;
  let x = left;
  for (const { font, start, end } of fontPieces(text, 0, text.length, style.bold, setter)) {
    const advances = new Float64Array(text.length);
    let taken = 0;
    for (let index = start; index < end; index++) {
      const code = text.codePointAt(index) ?? 0;
      advances[index] = font.face.advance(code) * size + space;
      taken += advances[index] ?? 0;
      if (code > 0xffff) index++;
    }
    painter.text({
      mark: ruby.mark,
      font,
      size,
      color: style.color,
      text,
      start,
      end,
      advances: space > 0 ? advances : undefined,
      gaps: undefined,
      x,
      baseline: foot,
    });
    x += taken;
  }
}

function widthOf(text: string, size: number, style: TextStyle, setter: Typesetter): number {
  let width = 0;
  for (const character of text)
    width += setter.glyph(character.codePointAt(0) ?? 0, style.bold).advance * size;
  return width;
}
