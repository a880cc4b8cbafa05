import type { FontFile } from '../fonts.ts';

/**
 * The characters that a PDF shows in a font. Each has a code of its own (CID), also where two of them share
 * a glyph, as 〜 and ～ may, so that each is found and copied as itself.
 */
export interface FontSubset {
  readonly font: FontFile;
  /**
   * The CID of a character, from 1, in the order in which they are first asked for.
   *
   * @throws Error where the font does not have it: `.notdef`, which is CID 0, is never shown
   */
  encode(codePoint: number): number;
  /** The characters by their CIDs, the first being that of CID 1. */
  readonly characters: readonly number[];
}

/** An empty subset of a font. */
export function makeSubset(font: FontFile): FontSubset {
  const codes = new Map<number, number>();
  const characters: number[] = [];
  return {
    font,
    characters,
    encode: (codePoint) => {
      let code = codes.get(codePoint);
      if (code === undefined) {
        if (!font.face.has(codePoint))
          throw new Error(`${font.name} lacks U+${codePoint.toString(16).toUpperCase()}`);
        characters.push(codePoint);
        code = characters.length;
        codes.set(codePoint, code);
      }
      return code;
    },
  };
}
