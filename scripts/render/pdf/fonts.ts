import type { FontMetrics } from './font/metrics.ts';
import type { Outlines } from './font/outlines.ts';

/** What a glyph leaves empty at its sides, in em; negative where it reaches out. */
export interface Bearings {
  readonly left: number;
  readonly right: number;
}

/** What layout asks of a font; lengths in em. */
export interface FontFace {
  has(codePoint: number): boolean;
  /** The id of a character's glyph, 0 where the font has none. */
  glyph(codePoint: number): number;
  advance(codePoint: number): number;
  /** The empty sides of a character; none where it draws nothing. */
  bearings(codePoint: number): Bearings;
  /** How far the font reaches above and below the baseline; below is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** The advance of the widest of the digits 0 to 9, for figures that stand below each other. */
  readonly tabularAdvance: number;
}

/** A font file, opened. */
export interface FontFile {
  /** The name that messages use. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly postScriptName: string;
  readonly metrics: FontMetrics;
  readonly outlines: Outlines;
  readonly face: FontFace;
}

/** A typeface in two weights, which may be one and the same file. */
export interface Typeface {
  readonly normal: FontFile;
  readonly bold: FontFile;
}

/** The PDF's typefaces: a character is taken from the first that has it. */
export type Fonts = readonly [Typeface, ...Typeface[]];

/** The font that shows a character: the first that has it, or the first at all where none does. */
export function pickFont(fonts: Fonts, bold: boolean, codePoint: number): FontFile {
  const weight = bold ? 'bold' : 'normal';
  for (const typeface of fonts) if (typeface[weight].face.has(codePoint)) return typeface[weight];
  return fonts[0][weight];
}

/**
 * Whether a character is painted with a glyph. Line breaks and tabs are blanks, and a variation selector only
 * asks for another form of the character before it, which may as well have its usual one.
 */
export function needsGlyph(codePoint: number): boolean {
  return codePoint >= 0x20 && !isVariationSelector(codePoint);
}

/** Whether a character is the combining voiced or semi-voiced sound mark (か゚), which stands on the kana before it. */
export function isSoundMark(codePoint: number): boolean {
  return codePoint === 0x3099 || codePoint === 0x309a;
}

/** Unicode 16, 23.4: VS1 to VS16, VS17 to VS256. */
function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}
