import type { Text } from '../../../diagnostics/diagnostic.ts';

/** A font file that the PDF cannot take: damaged, of another format, or not to be embedded. */
export class FontRefused extends Error {
  constructor(
    readonly reason: Text,
    readonly note: Text,
  ) {
    super(reason.en);
  }
}

/** A file whose tables contradict each other or end too early. */
export function damaged(table: string): FontRefused {
  return new FontRefused(
    { ja: `書体のファイルが壊れています（${table}）`, en: `The font file is damaged (${table})` },
    { ja: 'もとの書体ファイルを入れ直してください', en: 'put the original font file there again' },
  );
}

/** Runs a reader of a table; what lies outside of the table, which `DataView` refuses, is a damaged file. */
export function guarded<T>(table: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw damaged(table);
    throw error;
  }
}
