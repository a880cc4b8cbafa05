import { deflate } from './deflate.ts';
import { name, type PdfDictionary } from './value.ts';

/** Where an object stands: at a byte of the file, or at a place in an object stream. */
export type Location =
  | { readonly offset: number; readonly stream?: undefined }
  | { readonly stream: number; readonly index: number };

/** The generation of object 0, which is never used (ISO 32000-1, 7.5.4). */
const neverUsed = 65_535;

/**
 * The table of a cross-reference stream (7.5.8.3): a row an object, each packed against the row before (filter
 * Up of PNG, 7.4.4.4), since neighbours differ little.
 *
 * @param locations by the object's number; that of 0 is left out
 * @throws Error where an object has none
 */
export function crossReferences(locations: readonly (Location | undefined)[]): {
  readonly dictionary: PdfDictionary;
  readonly data: Buffer;
} {
  const rows = locations.map((location, id) => rowOf(location, id));
  const width = Math.ceil(Math.log2(rows.reduce((most, [, field]) => Math.max(most, field), 1) + 1) / 8);
  const columns = 1 + width + 2;
  const packed = Buffer.alloc(rows.length * (1 + columns));
  let above = Buffer.alloc(columns);
  for (const [id, [type, field, last]] of rows.entries()) {
    const row = Buffer.alloc(columns);
    row.writeUInt8(type);
    row.writeUIntBE(field, 1, width);
    row.writeUInt16BE(last, 1 + width);
    const at = id * (1 + columns);
    packed.writeUInt8(2, at);
    for (const [column, byte] of row.entries())
      packed.writeUInt8((byte - (above[column] ?? 0)) & 0xff, at + 1 + column);
    above = row;
  }
  return {
    dictionary: {
      Type: name('XRef'),
      Size: rows.length,
      W: [1, width, 2],
      Filter: name('FlateDecode'),
      DecodeParms: { Predictor: 12, Columns: columns },
    },
    data: deflate(packed),
  };
}

function rowOf(location: Location | undefined, id: number): readonly [type: number, number, number] {
  if (id === 0) return [0, 0, neverUsed];
  if (!location) throw new Error(`Object ${id} is referred to but was never put`);
  return location.stream === undefined ? [1, location.offset, 0] : [2, location.stream, location.index];
}
