import { createHash } from 'node:crypto';
import { describeFont, type FontDescriptor, thousandths } from './descriptor.ts';
import type { FontSubset } from './subset.ts';
import { toUnicodeMap } from './to-unicode.ts';

/**
 * What a PDF holds of a font: a composite font with the encoding Identity-H, the character collection
 * Adobe-Identity-0 and, for a CIDFontType2, the CIDToGIDMap Identity (ISO 32000-2 9.7).
 */
export interface EmbeddedFont {
  /** The BaseFont and FontName: six letters that stand for the subset, `+`, the PostScript name. */
  readonly name: string;
  readonly subtype: 'CIDFontType0' | 'CIDFontType2';
  readonly fontFile:
    | { readonly key: 'FontFile2'; readonly bytes: Uint8Array }
    | { readonly key: 'FontFile3'; readonly bytes: Uint8Array; readonly subtype: 'CIDFontType0C' };
  /** Advances by CID, from 0, in 1/1000 em. */
  readonly widths: readonly number[];
  /** The ToUnicode CMap. */
  readonly toUnicode: string;
  readonly descriptor: FontDescriptor;
}

/**
 * Makes the font that goes into the PDF, of the characters that the subset has by now. The same characters in the
 * same order give the same bytes.
 *
 * @throws FontRefused where outlines that were not looked at before are damaged
 */
export function embedFont({ font, characters }: FontSubset): EmbeddedFont {
  const { metrics, outlines, face } = font;
  const glyphs = [0, ...characters.map(face.glyph)];
  const isTrueType = outlines.format === 'TrueType';
  const bytes = outlines.subset(glyphs);
  const toUnicode = toUnicodeMap(characters);
  const tag = tagOf(bytes, toUnicode);
  return {
    name: `${tag}+${font.postScriptName}`,
    subtype: isTrueType ? 'CIDFontType2' : 'CIDFontType0',
    fontFile: isTrueType
      ? { key: 'FontFile2', bytes }
      : { key: 'FontFile3', bytes, subtype: 'CIDFontType0C' },
    widths: glyphs.map((glyph) => thousandths(metrics.advance(glyph), metrics.unitsPerEm)),
    toUnicode,
    descriptor: describeFont(metrics),
  };
}

/** Six capital letters that follow from a subset's content (ISO 32000-2 9.9.2). */
function tagOf(file: Uint8Array, toUnicode: string): string {
  const digest = createHash('sha256').update(file).update(toUnicode).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}
