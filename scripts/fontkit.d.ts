/** The part of fontkit that kurabe and its tests use; fontkit ships no types. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    createSubset(): Subset;
  }
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** The box of the curves, and that of their control points. */
    readonly bbox: Box;
    readonly cbox: Box;
    readonly path: { toSVG(): string };
  }
  export interface Box {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  }
  export interface Subset {
    /** Ids in the original, by their new ids. */
    glyphs: number[];
    encode(): Uint8Array;
  }
  export function create(bytes: Uint8Array): Font;
}
