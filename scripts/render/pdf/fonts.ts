/** What layout asks of a font file: which characters it has, and how wide they are. */
export interface FontFace {
  has(codePoint: number): boolean;
  /** The advance of a character, in em. */
  advance(codePoint: number): number;
}

/** The PDF's typeface: its files and their faces. */
export interface Fonts {
  readonly normal: { readonly bytes: Uint8Array; readonly face: FontFace };
  readonly bold: { readonly bytes: Uint8Array; readonly face: FontFace };
}

/** The name by which the PDF definition calls the typeface. */
export const fontName = 'BIZ UDPGothic';
