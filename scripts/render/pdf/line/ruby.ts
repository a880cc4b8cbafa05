import type { Run } from '../boxes/text.ts';
import type { Painter } from '../paint/painter.ts';
import type { TextStyle } from '../style.ts';
import type { Typesetter } from '../typesetter.ts';
import { fontPieces } from './font-pieces.ts';

/** A reading above its base (ruby); the narrower of the two is spread over the wider one (JLREQ 3.3.6). */
export interface Reading {
  readonly text: string;
  /** In pt, set solid. */
  readonly width: number;
  readonly size: number;
  /** What each letter takes beyond its own width, where the base is wider. */
  readonly space: number;
}

/** Ruby is half as large as its base (JLREQ 3.3.3). */
const rubySize = 0.5;

/** The least distance of lines with readings between them, in em: no reading touches the line above. */
export const rubyLeading = 1 + rubySize + 0.05;

/**
 * Measures a reading.
 *
 * @param base the width of what it stands above, in pt
 */
export function readingOf(text: string, style: TextStyle, base: number, setter: Typesetter): Reading {
  const size = style.fontSize * rubySize;
  let width = 0;
  let letters = 0;
  for (const character of text) {
    width += setter.glyph(character.codePointAt(0) ?? 0, style.bold).advance * size;
    letters++;
  }
  return { text, width, size, space: Math.max(0, (base - width) / Math.max(letters, 1)) };
}

/** Paints a reading above its base, whose left edge and baseline are given. */
export function paintReading(
  painter: Painter,
  setter: Typesetter,
  { style, ruby }: Run,
  { text, size, space }: Reading,
  left: number,
  baseline: number,
): void {
  if (!ruby) return;
  const foot = baseline - style.fontSize * setter.ascent - size * setter.descent;
  let x = left;
  for (const { font, start, end } of fontPieces(text, 0, text.length, style.bold, setter)) {
    const advances = new Float64Array(text.length);
    let width = 0;
    for (let index = start; index < end; index++) {
      const code = text.codePointAt(index) ?? 0;
      advances[index] = font.face.advance(code) * size + space;
      width += advances[index] ?? 0;
      if (code > 0xffff) index++;
    }
    const color = style.color;
    painter.text({
      mark: ruby.mark,
      font,
      size,
      color,
      text,
      start,
      end,
      advances: space > 0 ? advances : undefined,
      gaps: undefined,
      x,
      baseline: foot,
    });
    x += width;
  }
}
