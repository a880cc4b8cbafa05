import { createHash } from 'node:crypto';
import type { Objects } from './objects.ts';
import {
  byteString,
  date,
  name,
  type PdfDictionary,
  type PdfValue,
  type Ref,
  text,
  textBytes,
} from './value.ts';

/** A file that goes with the document (ISO 19005-3, 6.8). */
export interface Attachment {
  /** Its name, with its folders: `data/比較表.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its media type, such as `text/csv`. */
  readonly mime: string;
  /** What it is to the document. */
  readonly relationship: 'Data' | 'Source';
  readonly description: string;
  /** When it was changed. */
  readonly date: Date;
}

/** Embeds a file; gives its file specification (ISO 32000-1, 7.11.3 and 7.11.4). */
export function embedFile(file: Attachment, objects: Objects): Ref {
  const stream = objects.addStream(
    {
      Type: name('EmbeddedFile'),
      Subtype: name(file.mime),
      Params: {
        Size: file.bytes.length,
        CheckSum: byteString(createHash('md5').update(file.bytes).digest()),
        ModDate: date(file.date),
      },
    },
    file.bytes,
  );
  return objects.add({
    Type: name('Filespec'),
    F: text(file.name),
    UF: text(file.name),
    EF: { F: stream, UF: stream },
    AFRelationship: name(file.relationship),
    Desc: text(file.description),
  });
}

/** What the catalogue says of embedded files: a tree of their names, sorted by bytes, and that they are associated. */
export function attachmentEntries(files: ReadonlyMap<string, Ref>): PdfDictionary {
  if (files.size === 0) return {};
  const sorted = [...files].sort(([a], [b]) => textBytes(a).compare(textBytes(b)));
  const names: PdfValue[] = sorted.flatMap(([file, ref]) => [text(file), ref]);
  return { Names: { EmbeddedFiles: { Names: names } }, AF: [...files.values()] };
}
