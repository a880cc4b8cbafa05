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
  const fields = locations.map((location, id) => rowOf(location, id));
  const largest = fields.reduce((most, [, field]) => Math.max(most, field), 1);
  const width = Math.ceil(Math.log2(largest + 1) / 8);
  const columns = 1 + width + 2;
  const table = Buffer.alloc(locations.length * columns);
  for (const [id, [type, field, last]] of fields.entries()) {
    const at = id * columns;
    table[at] = type;
    table.writeUIntBE(field, at + 1, width);
    table.writeUInt16BE(last, at + 1 + width);
  }
  const packed = Buffer.alloc(locations.length * (1 + columns));
  let to = 0;
  for (let from = 0; from < table.length; from++) {
    if (from % columns === 0) packed[to++] = 2;
    packed[to++] = (table[from] ?? 0) - (table[from - columns] ?? 0);
  }
  return {
    dictionary: {
      Type: name('XRef'),
      Size: locations.length,
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
