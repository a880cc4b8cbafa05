import { inflateSync } from 'node:zlib';

/** An object of a PDF file. */
export interface PdfObject {
  readonly syntax: string;
  /** A stream's bytes, unpacked. */
  readonly data?: Buffer;
  /** The object stream that it stands in. */
  readonly container?: number;
}

/**
 * Reads a PDF by its cross-reference stream: its objects by number, and its trailer. It knows no more of
 * PDF's syntax than kurabe's files have.
 */
export function readObjects(file: Uint8Array): { objects: Map<number, PdfObject>; trailer: string } {
  const bytes = Buffer.from(file);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1', bytes.length - 40))?.[1]);
  const { syntax: trailer, data = Buffer.alloc(0) } = objectAt(bytes, start);
  const [type = 0, field = 0, last = 0] = /\/W\[([\d ]+)\]/.exec(trailer)?.[1]?.split(' ').map(Number) ?? [];
  const rows = undoUp(data, type + field + last).map((row) => ({
    type: row.readUIntBE(0, type),
    place: row.readUIntBE(type, field),
    index: row.readUIntBE(type + field, last),
  }));
  const objects = new Map<number, PdfObject>();
  for (const [id, row] of rows.entries()) if (row.type === 1) objects.set(id, objectAt(bytes, row.place, id));
  const containers = new Map<number, string[]>();
  for (const [id, { type, place, index }] of rows.entries()) {
    if (type !== 2) continue;
    const bodies = containers.get(place) ?? bodiesOf(objects.get(place));
    containers.set(place, bodies);
    const [number, syntax] = [bodies[2 * index], bodies[2 * index + 1]];
    if (Number(number) !== id || syntax === undefined) throw new Error(`no object ${id} in ${place}`);
    objects.set(id, { syntax, container: place });
  }
  return { objects, trailer };
}

/** The numbers and the syntax of the objects in an object stream, in turn. */
function bodiesOf(stream: PdfObject | undefined): string[] {
  const all = stream?.data?.toString('latin1') ?? '';
  const first = Number(/\/First (\d+)/.exec(stream?.syntax ?? '')?.[1]);
  const pairs = all.slice(0, first).trim().split(' ').map(Number);
  return pairs.flatMap((number, index) => {
    if (index % 2 === 1) return [];
    const from = first + (pairs[index + 1] ?? 0);
    return [
      String(number),
      all.slice(from, first + (pairs[index + 3] ?? Number.POSITIVE_INFINITY)).trimEnd(),
    ];
  });
}

function objectAt(bytes: Buffer, at: number, expected?: number): PdfObject {
  const head = /^(\d+) 0 obj\n([\s\S]*?)\n(stream\n|endobj)/.exec(bytes.toString('latin1', at, at + 10_000));
  const [all, id, syntax = '', keyword] = head ?? [];
  if (all === undefined || (expected !== undefined && Number(id) !== expected))
    throw new Error(`no object ${expected} at ${at}`);
  if (keyword === 'endobj') return { syntax };
  const from = at + all.length;
  const length = Number(/\/Length (\d+)/.exec(syntax)?.[1]);
  const packed = bytes.subarray(from, from + length);
  if (bytes.toString('latin1', from + length, from + length + 18) !== '\nendstream\nendobj\n')
    throw new Error(`the stream ${id} is not as long as it says`);
  return { syntax, data: syntax.includes('/Filter/FlateDecode') ? inflateSync(packed) : packed };
}

/** Undoes the predictor Up. */
function undoUp(data: Buffer, columns: number): Buffer[] {
  let above = Buffer.alloc(columns);
  return Array.from({ length: data.length / (1 + columns) }, (_, row) => {
    const from = row * (1 + columns);
    if (data[from] !== 2) throw new Error('a row without the predictor Up');
    above = Buffer.from(above.map((byte, column) => byte + (data[from + 1 + column] ?? 0)));
    return above;
  });
}
