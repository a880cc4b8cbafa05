import { strFromU8, unzipSync } from 'fflate';
import xmldoc from 'xmldoc';

/** A cell as a spreadsheet program would have it. */
export interface ReadCell {
  readonly value: string | number;
  /** The digits of a number as the file has them. */
  readonly digits: string | undefined;
  /** The code of its number format, or the number of a built-in one. */
  readonly format: string;
}

export interface ReadSheet {
  readonly name: string;
  /** By row and column; undefined for an empty cell. */
  readonly rows: (ReadCell | undefined)[][];
  readonly xml: xmldoc.XmlDocument;
}

/** Reads a workbook's sheets, by the parts that its relationships name. */
export function readXlsx(bytes: Uint8Array): { sheets: ReadSheet[]; parts: Map<string, string> } {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  const parse = (path: string): xmldoc.XmlDocument => new xmldoc.XmlDocument(parts.get(path) ?? '');
  const targets = new Map(
    parse('xl/_rels/workbook.xml.rels')
      .childrenNamed('Relationship')
      .map(({ attr }) => [attr.Id, attr.Target]),
  );
  const strings = parse('xl/sharedStrings.xml')
    .childrenNamed('si')
    .map((item) =>
      (item.childNamed('t')?.val ?? '').replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    );
  const formats = formatsOf(parse('xl/styles.xml'));
  const sheets = (parse('xl/workbook.xml').childNamed('sheets')?.childrenNamed('sheet') ?? []).map(
    ({ attr }) => {
      const xml = parse(`xl/${targets.get(attr['r:id'] ?? '')}`);
      return { name: attr.name ?? '', rows: rowsOf(xml, strings, formats), xml };
    },
  );
  return { sheets, parts };
}

function formatsOf(styles: xmldoc.XmlDocument): string[] {
  const own = new Map(
    styles
      .childNamed('numFmts')
      ?.childrenNamed('numFmt')
      .map(({ attr }) => [attr.numFmtId, attr.formatCode]),
  );
  const formats = styles.childNamed('cellXfs')?.childrenNamed('xf') ?? [];
  return formats.map(({ attr }) => own.get(attr.numFmtId) ?? attr.numFmtId ?? '');
}

function rowsOf(
  sheet: xmldoc.XmlDocument,
  strings: readonly string[],
  formats: readonly string[],
): (ReadCell | undefined)[][] {
  const rows: (ReadCell | undefined)[][] = [];
  for (const row of sheet.childNamed('sheetData')?.childrenNamed('row') ?? [])
    for (const cell of row.childrenNamed('c')) {
      const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(cell.attr.r ?? '') ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const content = cell.childNamed('v')?.val ?? '';
      const isText = cell.attr.t === 's';
      const value = isText ? (strings[Number(content)] ?? '') : Number(content);
      const format = formats[Number(cell.attr.s)] ?? '';
      const cells = rows[Number(number) - 1] ?? [];
      rows[Number(number) - 1] = cells;
      cells[column] = { value, digits: isText ? undefined : content, format };
    }
  return rows;
}
