import type { FontFile } from '../fonts.ts';
import type { Typesetter } from '../typesetter.ts';

/** A stretch of text that one font shows; UTF-16 indexes. */
export interface FontPiece {
  readonly font: FontFile;
  readonly start: number;
  end: number;
}

/** Cuts a stretch of text where another font takes over. */
export function fontPieces(
  text: string,
  start: number,
  end: number,
  bold: boolean,
  setter: Typesetter,
): FontPiece[] {
  const pieces: FontPiece[] = [];
  let last: FontPiece | undefined;
  for (let index = start; index < end; ) {
    const code = text.codePointAt(index) ?? 0;
    const { font } = setter.glyph(code, bold);
    const next = index + (code > 0xffff ? 2 : 1);
    if (last?.font === font) last.end = next;
    else {
      last = { font, start: index, end: next };
      pieces.push(last);
    }
    index = next;
  }
  return pieces;
}
