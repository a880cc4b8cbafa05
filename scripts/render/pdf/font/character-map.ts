import { FontRefused, guarded } from './refused.ts';
import { type FontTables, requiredTable } from './tables.ts';

/** Gives a character's glyph id, 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/**
 * Reads the font's Unicode character map (OpenType 1.9, `cmap`): format 12 before format 4, as the larger
 * one. Characters are looked up where they stand in the file, each once.
 *
 * @param glyphs how many glyphs the font has: what lies beyond counts as not there
 * @throws FontRefused where there is no such map
 */
export function readCharacterMap(tables: FontTables, glyphs: number): CharacterMap {
  const cmap = requiredTable(tables, 'cmap', 4);
  const find = guarded('cmap', () => readSubtable(cmap));
  if (!find)
    throw new FontRefused(
      { ja: '書体に Unicode の文字の表がありません', en: 'The font has no Unicode character map' },
      { ja: 'Unicode の書体を使ってください', en: 'use a Unicode font' },
    );
  // Glyph ids by pages of 256 characters; -1 where the file was not asked yet.
  const pages: (Int32Array | undefined)[] = [];
  return (codePoint) => {
    let page = pages[codePoint >> 8];
    if (!page) {
      page = new Int32Array(256).fill(-1);
      pages[codePoint >> 8] = page;
    }
    const known = page[codePoint & 255] ?? -1;
    if (known >= 0) return known;
    const found = find(codePoint);
    const glyph = found < glyphs ? found : 0;
    page[codePoint & 255] = glyph;
    return glyph;
  };
}

function readSubtable(cmap: DataView): CharacterMap | undefined {
  const count = cmap.getUint16(2);
  let best: CharacterMap | undefined;
  for (let at = 4; at < 4 + 8 * count; at += 8) {
    const platform = cmap.getUint16(at);
    const encoding = cmap.getUint16(at + 2);
    const offset = cmap.getUint32(at + 4);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    const format = cmap.getUint16(offset);
    const subtable = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
    if (format === 12) return segmentedCoverage(subtable);
    if (format === 4) best ??= segmentMapping(subtable);
  }
  return best;
}

/** Format 12: groups of first and last character and first glyph, in the order of the characters. */
function segmentedCoverage(table: DataView): CharacterMap {
  const count = table.getUint32(12);
  // Asks for the last group, so that a table that is too short is refused here.
  if (count > 0) table.getUint32(16 + 12 * count - 4);
  return (codePoint) => {
    const at = 16 + 12 * firstIndex(count, (index) => table.getUint32(20 + 12 * index) >= codePoint);
    if (at >= 16 + 12 * count || table.getUint32(at) > codePoint) return 0;
    return table.getUint32(at + 8) + codePoint - table.getUint32(at);
  };
}

/** Format 4: segments of the Basic Multilingual Plane, in four arrays that stand behind each other. */
function segmentMapping(table: DataView): CharacterMap {
  const count = table.getUint16(6) >> 1;
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count] as const;
  if (count > 0) table.getUint16(offsets + 2 * count - 2);
  return (codePoint) => {
    const index = firstIndex(count, (at) => table.getUint16(ends + 2 * at) >= codePoint);
    if (index === count || table.getUint16(starts + 2 * index) > codePoint) return 0;
    const delta = table.getUint16(deltas + 2 * index);
    const offset = table.getUint16(offsets + 2 * index);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const at = offsets + 2 * index + offset + 2 * (codePoint - table.getUint16(starts + 2 * index));
    const glyph = at + 2 <= table.byteLength ? table.getUint16(at) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first index that holds, of those that hold from some index on; `count` where none does. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
