import { type Fonts, needsGlyph } from './fonts.ts';

/** The fonts of a weight, none of which has some character. */
export interface Lack {
  readonly weight: 'normal' | 'bold';
  readonly names: readonly string[];
}

/** What fonts can show, found out once for each character. */
export interface Coverage {
  /** What lacks a character; undefined where it can be shown in both weights, or needs no glyph. */
  lack(codePoint: number): Lack | undefined;
  /** The same for the texts of images, for which there is only the first typeface. */
  lackInImages(codePoint: number): Lack | undefined;
}

/** The coverage of some fonts. */
export function coverageOf(fonts: Fonts): Coverage {
  const known = new Map<number, Lack | undefined>();
  return {
    lack: (codePoint) => {
      let lack = known.get(codePoint);
      if (lack === undefined && !known.has(codePoint)) {
        lack = findLack(fonts, codePoint);
        known.set(codePoint, lack);
      }
      return lack;
    },
    lackInImages: (codePoint) => findLack([fonts[0]], codePoint),
  };
}

function findLack(fonts: Fonts, codePoint: number): Lack | undefined {
  if (!needsGlyph(codePoint)) return undefined;
  for (const weight of ['normal', 'bold'] as const)
    if (!fonts.some((typeface) => typeface[weight].face.has(codePoint)))
      return { weight, names: [...new Set(fonts.map((typeface) => typeface[weight].name))] };
  return undefined;
}
