import { componentOffsets, type Glyphs } from './glyf.ts';
import type { FontMetrics } from './metrics.ts';
import { bytesOf, type FontTables, requiredTable } from './tables.ts';
import { writeFont } from './write-font.ts';

/** Tables of hinting, which the glyphs' instructions need as they are. */
const hinting = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType font of some glyphs, in the given order, each as often as it is given; the parts of composite
 * glyphs follow behind them. It has the tables that a PDF needs of it (ISO 32000-2 9.9.1).
 *
 * @param glyphs ids in the original; the first is `.notdef`, 0
 * @throws FontRefused where a composite glyph is damaged, or has a part that does not exist
 */
export function subsetTrueType(
  tables: FontTables,
  metrics: FontMetrics,
  { bytes }: Glyphs,
  glyphs: readonly number[],
): Uint8Array {
  const { ids, descriptions } = closeOverParts(bytes, glyphs);
  const count = ids.length;
  const glyf = new Uint8Array(descriptions.reduce((sum, { length }) => sum + ((length + 3) & ~3), 0));
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * count));
  let offset = 0;
  descriptions.forEach((description, index) => {
    glyf.set(description, offset);
    offset += (description.length + 3) & ~3;
    loca.setUint32(4 * (index + 1), offset);
    const id = ids[index] ?? 0;
    hmtx.setUint16(4 * index, metrics.advance(id));
    hmtx.setInt16(4 * index + 2, metrics.leftBearing(id));
  });
  const output = new Map([
    ['glyf', glyf],
    ['loca', bytesOf(loca)],
    ['hmtx', bytesOf(hmtx)],
    ['head', changed(tables, 'head', 50, 1)],
    ['hhea', changed(tables, 'hhea', 34, count)],
    ['maxp', changed(tables, 'maxp', 4, count)],
  ]);
  for (const tag of hinting) {
    const table = tables.get(tag);
    if (table) output.set(tag, bytesOf(table));
  }
  return writeFont(output);
}

/** The glyphs and, behind them, the parts that composite ones among them name by their new ids. */
function closeOverParts(
  bytes: (glyph: number) => Uint8Array,
  glyphs: readonly number[],
): { ids: number[]; descriptions: Uint8Array[] } {
  const ids = [...glyphs];
  const places = new Map<number, number>();
  glyphs.forEach((glyph, index) => {
    if (!places.has(glyph)) places.set(glyph, index);
  });
  const descriptions: Uint8Array[] = [];
  for (let index = 0; index < ids.length; index++) {
    let description = bytes(ids[index] ?? 0);
    const parts = componentOffsets(description);
    if (parts.length > 0) {
      description = description.slice();
      const view = new DataView(description.buffer);
      for (const at of parts) {
        const part = view.getUint16(at);
        let place = places.get(part);
        if (place === undefined) {
          place = ids.length;
          places.set(part, place);
          ids.push(part);
        }
        view.setUint16(at, place);
      }
    }
    descriptions.push(description);
  }
  return { ids, descriptions };
}

/** A copy of a table with one of its 16-bit numbers changed. */
function changed(tables: FontTables, tag: string, at: number, value: number): Uint8Array {
  const copy = bytesOf(requiredTable(tables, tag, at + 2)).slice();
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}
