import { createHash } from 'node:crypto';
import { crossReferences, type Location } from './cross-references.ts';
import { deflate } from './deflate.ts';
import { byteString, name, type PdfDictionary, type PdfValue, Ref, serialize } from './value.ts';

/** The indirect objects of a file, written as they come. */
export interface Objects {
  /** A number for an object that is put later. */
  reserve(): Ref;
  /** Writes a reserved object. */
  put(ref: Ref, value: PdfValue): void;
  /** Writes an object under a new number. */
  add(value: PdfValue): Ref;
  /** Writes a reserved stream. */
  putStream(ref: Ref, dictionary: PdfDictionary, bytes: Uint8Array, options?: StreamOptions): void;
  /** Writes a stream under a new number, or gives the number of an equal one. */
  addStream(dictionary: PdfDictionary, bytes: Uint8Array, options?: StreamOptions): Ref;
  /**
   * Ends the file.
   *
   * @param trailer Root and Info (7.5.5)
   * @throws Error where a reserved object was never put
   */
  finish(trailer: PdfDictionary): Uint8Array;
}

export interface StreamOptions {
  /** False keeps a stream as it is; else it is deflated, where it has no filter yet. */
  readonly compress?: boolean;
}

/** Few enough that a reader unpacks little for one object; more would save next to nothing. */
const objectsPerStream = 200;

/** An object stream under way (7.5.7). */
interface Batch {
  readonly stream: Ref;
  count: number;
  /** Pairs of object number and offset. */
  numbers: string;
  bodies: string;
}

/**
 * A PDF 1.7 file of object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8; ISO 19005-3
 * allows them). Equal calls give equal bytes: the file's identifier is a hash of all that stands before it.
 */
export function openObjects(): Objects {
  const chunks: Uint8Array[] = [];
  const hash = createHash('sha256');
  const locations: (Location | undefined)[] = [undefined];
  const streams = new Map<string, Ref>();
  let offset = 0;
  let batch: Batch | undefined;

  const write = (chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
    chunks.push(bytes);
    hash.update(bytes);
    offset += bytes.length;
  };
  const writeStream = ({ id }: Ref, dictionary: PdfDictionary, data: Uint8Array): void => {
    write(`${id} 0 obj\n${serialize({ ...dictionary, Length: data.length })}\nstream\n`);
    write(data);
    write('\nendstream\nendobj\n');
  };
  const place = ({ id }: Ref, location: Location): void => {
    if (locations[id]) throw new Error(`Object ${id} is put twice`);
    locations[id] = location;
  };
  const reserve = (): Ref => new Ref(locations.push(undefined) - 1);

  const endBatch = ({ stream, count, numbers, bodies }: Batch): void => {
    const dictionary = { Type: name('ObjStm'), N: count, First: numbers.length };
    putStream(stream, dictionary, Buffer.from(numbers + bodies, 'latin1'));
  };
  const put = (ref: Ref, value: PdfValue): void => {
    batch ??= { stream: reserve(), count: 0, numbers: '', bodies: '' };
    place(ref, { stream: batch.stream.id, index: batch.count });
    batch.numbers += `${ref.id} ${batch.bodies.length} `;
    batch.bodies += `${serialize(value)}\n`;
    batch.count += 1;
    if (batch.count < objectsPerStream) return;
    endBatch(batch);
    batch = undefined;
  };
  const putStream: Objects['putStream'] = (ref, dictionary, bytes, options = {}) => {
    const packed = options.compress !== false && !dictionary.Filter ? deflate(bytes) : bytes;
    place(ref, { offset });
    if (packed.length < bytes.length)
      writeStream(ref, { ...dictionary, Filter: name('FlateDecode') }, packed);
    else writeStream(ref, dictionary, bytes);
  };

  // Bytes above 127 tell programs that the file is binary (7.5.2).
  write('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');

  return {
    reserve,
    put,
    putStream,
    add(value) {
      const ref = reserve();
      put(ref, value);
      return ref;
    },
    addStream(dictionary, bytes, options) {
      const key = createHash('sha256').update(serialize(dictionary)).update(bytes).digest('base64');
      const known = streams.get(key);
      if (known) return known;
      const ref = reserve();
      streams.set(key, ref);
      putStream(ref, dictionary, bytes, options);
      return ref;
    },
    finish(trailer) {
      if (batch) endBatch(batch);
      const start = offset;
      const ref = reserve();
      place(ref, { offset });
      const { dictionary, data } = crossReferences(locations);
      const id = byteString(hash.copy().digest().subarray(0, 16));
      writeStream(ref, { ...dictionary, ...trailer, ID: [id, id] }, data);
      write(`startxref\n${start}\n%%EOF\n`);
      return Buffer.concat(chunks);
    },
  };
}
