import { type FontFile, type Fonts, pickFont } from './fonts.ts';
import { type MarkPhrases, phraseMarker } from './text/phrases.ts';

/** A character in the font that shows it. */
export interface Glyph {
  readonly font: FontFile;
  /** The font's own advance, in em. */
  readonly advance: number;
}

/** Finds characters in the fonts and phrases in texts, each only once. */
export interface Typesetter {
  glyph(codePoint: number, bold: boolean): Glyph;
  readonly markPhrases: MarkPhrases;
  /** How far the main font reaches above and below the baseline, in em; both positive. */
  readonly ascent: number;
  readonly descent: number;
}

/** A typesetter with some fonts. */
export function makeTypesetter(fonts: Fonts): Typesetter {
  const known = [new Map<number, Glyph>(), new Map<number, Glyph>()] as const;
  const { ascent, descent } = fonts[0].normal.face;
  return {
    ascent,
    descent: -descent,
    markPhrases: phraseMarker(),
    glyph: (codePoint, bold) => {
      const glyphs = known[bold ? 1 : 0];
      let glyph = glyphs.get(codePoint);
      if (!glyph) {
        const font = pickFont(fonts, bold, codePoint);
        glyph = { font, advance: font.face.advance(codePoint) };
        glyphs.set(codePoint, glyph);
      }
      return glyph;
    },
  };
}
