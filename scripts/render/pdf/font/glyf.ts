import { damaged, guarded } from './refused.ts';
import { bytesOf, type FontTables, requiredTable } from './tables.ts';

/** The TrueType outlines of a font, glyph by glyph, as the file has them. */
export interface Glyphs {
  /** A glyph's description; empty where it draws nothing. FontRefused where there is no such glyph. */
  bytes(glyph: number): Uint8Array;
  /** The width of its outline in the font's units, 0 where it draws nothing. */
  width(glyph: number): number;
}

/**
 * Opens `glyf` by way of `loca` (OpenType 1.9).
 *
 * @param count how many glyphs the font has
 * @throws FontRefused where a glyph would lie outside of the table
 */
export function openGlyphs(tables: FontTables, count: number): Glyphs {
  const isLong = requiredTable(tables, 'head', 54).getInt16(50) !== 0;
  const loca = requiredTable(tables, 'loca', (count + 1) * (isLong ? 4 : 2));
  const glyf = requiredTable(tables, 'glyf', 0);
  const offset = (glyph: number): number =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  for (let glyph = 0; glyph < count; glyph++) {
    const length = offset(glyph + 1) - offset(glyph);
    // A description begins with ten bytes: the number of its contours and its box.
    if (length < 0 || (length > 0 && length < 10)) throw damaged('loca');
  }
  if (offset(count) > glyf.byteLength) throw damaged('loca');
  return {
    bytes: (glyph) => {
      if (glyph >= count) throw damaged('glyf');
      return bytesOf(glyf, offset(glyph), offset(glyph + 1));
    },
    width: (glyph) => {
      const at = offset(glyph);
      return at === offset(glyph + 1) ? 0 : glyf.getInt16(at + 6) - glyf.getInt16(at + 2);
    },
  };
}

/** Flags of a component (OpenType 1.9, `glyf`, "Composite glyph description"). */
const [wordArguments, oneScale, moreComponents, twoScales, twoByTwo] = [0x01, 0x08, 0x20, 0x40, 0x80];

/**
 * Where a composite glyph names its components: the offsets of their glyph ids in its description. None
 * for a simple glyph.
 *
 * @throws FontRefused where the description ends too early
 */
export function componentOffsets(description: Uint8Array): number[] {
  const offsets: number[] = [];
  const view = new DataView(description.buffer, description.byteOffset, description.byteLength);
  if (view.byteLength === 0 || view.getInt16(0) >= 0) return offsets;
  guarded('glyf', () => {
    let flags = moreComponents;
    for (let at = 10; flags & moreComponents; ) {
      flags = view.getUint16(at);
      view.getUint16(at + 2);
      offsets.push(at + 2);
      const scale = flags & twoByTwo ? 8 : flags & twoScales ? 4 : flags & oneScale ? 2 : 0;
      at += 4 + (flags & wordArguments ? 4 : 2) + scale;
    }
  });
  return offsets;
}
