import { damaged, FontRefused, guarded } from './refused.ts';

/** The tables of a font file by their tags, each bounded to its own bytes. */
export type FontTables = ReadonlyMap<string, DataView>;

/** What a file is that is no single TrueType or OpenType font, by its first four bytes. */
const otherFormats: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  ttcf: { ja: '書体の集まり（TTC）は使えません', en: 'Font collections (TTC) cannot be used' },
  wOFF: { ja: 'ウェブ用の書体（WOFF）は使えません', en: 'Fonts for the web (WOFF) cannot be used' },
  wOF2: { ja: 'ウェブ用の書体（WOFF2）は使えません', en: 'Fonts for the web (WOFF2) cannot be used' },
};

const singleFont = {
  ja: '書体が一つだけ入った .ttf か .otf のファイルを使ってください',
  en: 'use a .ttf or .otf file that holds a single font',
};

/**
 * Reads the table directory of a TrueType or OpenType file (OpenType 1.9, "Organization of an OpenType
 * font"). The tables are views of the given bytes: nothing is copied.
 *
 * @throws FontRefused for other formats, and where the directory reaches outside of the file
 */
export function readTables(bytes: Uint8Array): FontTables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = bytes.length < 12 ? '' : tagAt(file, 0);
  const other = otherFormats[signature];
  if (other) throw new FontRefused(other, singleFont);
  if (!['\x00\x01\x00\x00', 'true', 'OTTO'].includes(signature))
    throw new FontRefused({ ja: '書体のファイルではありません', en: 'This is not a font file' }, singleFont);
  const tables = new Map<string, DataView>();
  guarded('table directory', () => {
    const count = file.getUint16(4);
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      const tag = tagAt(file, at);
      const offset = file.getUint32(at + 8);
      const length = file.getUint32(at + 12);
      if (offset + length > bytes.length) throw damaged(tag);
      tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
    }
  });
  if (tables.has('fvar') || tables.has('CFF2'))
    throw new FontRefused(
      { ja: '太さの変わる書体（バリアブルフォント）は使えません', en: 'Variable fonts cannot be used' },
      {
        ja: '太さの決まった .ttf か .otf のファイルを使ってください',
        en: 'use a .ttf or .otf file of one weight',
      },
    );
  return tables;
}

/** A table that must be there, at least so many bytes long. */
export function requiredTable(tables: FontTables, tag: string, length: number): DataView {
  const table = tables.get(tag);
  if (!table || table.byteLength < length) throw damaged(tag);
  return table;
}

/** The bytes of a table, or of a part of it; they are the file's own. */
export function bytesOf(table: DataView, start = 0, end = table.byteLength): Uint8Array {
  return new Uint8Array(table.buffer, table.byteOffset + start, end - start);
}

function tagAt(file: DataView, offset: number): string {
  const code = (index: number): number => file.getUint8(offset + index);
  return String.fromCharCode(code(0), code(1), code(2), code(3));
}
