import { damaged } from './refused.ts';
import { type FontTables, requiredTable } from './tables.ts';

/** What a font file says of the font as a whole; lengths in its own units. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly glyphs: number;
  /** How far letters reach above and below the baseline; below is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** The height of capital letters; 0 where the file does not say. */
  readonly capHeight: number;
  /** xMin, yMin, xMax, yMax of all glyphs together. */
  readonly box: readonly [number, number, number, number];
  /** In degrees, counter-clockwise from the vertical. */
  readonly italicAngle: number;
  readonly isItalic: boolean;
  readonly isFixedPitch: boolean;
  /** From 1 (thin) to 1000; 400 is normal, 700 bold. */
  readonly weight: number;
  /** IBM's font class, the high byte of `sFamilyClass`. */
  readonly familyClass: number;
  /** The embedding permissions, `fsType`. */
  readonly permissions: number;
  /** A glyph's advance, and where its outline begins. */
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
}

/**
 * Reads `head`, `maxp`, `hhea`, `hmtx`, `OS/2` and `post` (OpenType 1.9).
 *
 * @throws FontRefused where one is missing or too short
 */
export function readMetrics(tables: FontTables): FontMetrics {
  const head = requiredTable(tables, 'head', 54);
  const hhea = requiredTable(tables, 'hhea', 36);
  const glyphs = requiredTable(tables, 'maxp', 6).getUint16(4);
  const unitsPerEm = head.getUint16(18);
  if (head.getUint32(12) !== 0x5f0f3cf5 || unitsPerEm < 16 || unitsPerEm > 16384) throw damaged('head');
  if (glyphs === 0) throw damaged('maxp');
  const full = hhea.getUint16(34);
  if (full === 0 || full > glyphs) throw damaged('hhea');
  // The glyphs behind the full entries have the last one's advance, and bearings of their own.
  const hmtx = requiredTable(tables, 'hmtx', 4 * full + 2 * (glyphs - full));
  const os2 = tables.get('OS/2');
  const post = tables.get('post');
  return {
    unitsPerEm,
    glyphs,
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2 && os2.byteLength >= 90 && os2.getUint16(0) >= 2 ? os2.getInt16(88) : 0,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: post && post.byteLength >= 16 ? post.getInt32(4) / 0x10000 : 0,
    isItalic: (head.getUint16(44) & 2) !== 0,
    isFixedPitch: post !== undefined && post.byteLength >= 16 && post.getUint32(12) !== 0,
    weight: os2 && os2.byteLength >= 6 ? os2.getUint16(4) : 400,
    familyClass: os2 && os2.byteLength >= 31 ? os2.getUint8(30) : 0,
    permissions: os2 && os2.byteLength >= 10 ? os2.getUint16(8) : 0,
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, full - 1)),
    leftBearing: (glyph) => hmtx.getInt16(glyph < full ? 4 * glyph + 2 : 2 * (full + glyph)),
  };
}
