import { openCff } from './cff.ts';
import { openGlyphs } from './glyf.ts';
import type { FontMetrics } from './metrics.ts';
import { FontRefused } from './refused.ts';
import { subsetTrueType } from './subset-truetype.ts';
import type { FontTables } from './tables.ts';

/** How a font draws its glyphs. */
export interface Outlines {
  readonly format: 'TrueType' | 'CFF';
  /**
   * From where to where a glyph draws, in the font's units; undefined where it draws nothing.
   *
   * @throws FontRefused where it cannot be read
   */
  extent(glyph: number): readonly [left: number, right: number] | undefined;
  /**
   * A font of some glyphs, in which a glyph's id (with CFF, its CID) is its place in the given list; a glyph that
   * is given twice is there twice.
   *
   * @param glyphs ids in the original; the first is `.notdef`, 0
   * @throws FontRefused where one cannot be read
   */
  subset(glyphs: readonly number[]): Uint8Array;
}

/**
 * Opens a font's outlines.
 *
 * @throws FontRefused where it has none, or where their table is damaged
 */
export function openOutlines(bytes: Uint8Array, tables: FontTables, metrics: FontMetrics): Outlines {
  if (tables.has('CFF ')) return openCff(bytes);
  if (!tables.has('glyf'))
    throw new FontRefused(
      { ja: '書体に字の輪郭がありません', en: 'The font has no outlines' },
      { ja: '輪郭のある書体を使ってください', en: 'use a font with outlines' },
    );
  const glyphs = openGlyphs(tables, metrics.glyphs);
  return {
    format: 'TrueType',
    extent: (glyph) => {
      const width = glyphs.width(glyph);
      const left = metrics.leftBearing(glyph);
      return width > 0 ? [left, left + width] : undefined;
    },
    subset: (ids) => subsetTrueType(tables, metrics, glyphs, ids),
  };
}
