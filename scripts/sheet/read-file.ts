import { readFormatCode } from '../data/xlsx/number-format.ts';
import type { ReadSheet } from '../data/xlsx/read-sheet.ts';
import { readWorkbook } from '../data/xlsx/read-workbook.ts';
import { type RefusalCode, WorkbookRefused } from '../data/xlsx/refused.ts';
import type { Text } from '../diagnostics/diagnostic.ts';
import type { Refusal } from './change.ts';
import { parseCsv } from './csv.ts';
import type { FormFile } from './read-form.ts';

/** Reads a workbook, or a CSV where the name ends so; or says why it is not read. */
export function readFormFile(file: string, bytes: Uint8Array): FormFile | Refusal {
  try {
    return { file, sheets: /\.csv$/i.test(file) ? [csvSheet(bytes)] : readWorkbook(bytes) };
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    const [message, note] = reasons[error.code];
    return { cell: { file, sheet: '', address: undefined }, label: undefined, message, note };
  }
}

const asText = readFormatCode('@');

/** A CSV as a sheet of texts: in UTF-8, or in the Shift_JIS of Japanese Excel. */
function csvSheet(bytes: Uint8Array): ReadSheet {
  const rows = parseCsv(decoded(bytes)).map(
    (cells, index) =>
      [
        index + 1,
        {
          isHidden: false,
          cells: new Map(
            cells.flatMap((text, column) =>
              text === ''
                ? []
                : [[column, { kind: 'text' as const, text, format: asText, isFormula: false }]],
            ),
          ),
        },
      ] as const,
  );
  return {
    name: 'CSV',
    isHidden: false,
    rows: new Map(rows),
    isHiddenColumn: () => false,
    isCovered: () => false,
  };
}

function decoded(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Bytes that are not of this encoding are of the next one.
    }
  throw new WorkbookRefused('no-workbook');
}

const saveAgain: Text = {
  ja: 'Excel で開き、「名前を付けて保存」で「Excel ブック（*.xlsx）」を選んで保存し直してください',
  en: 'open it in Excel and save it as an Excel workbook (.xlsx)',
};

const reasons: Readonly<Record<RefusalCode, readonly [Text, Text]>> = {
  encrypted: [
    { ja: 'パスワードが付いているので読めません', en: 'This workbook has a password' },
    {
      ja: 'Excel で開き、パスワードを外して保存し直してください',
      en: 'open it in Excel, take the password off, and save it',
    },
  ],
  'old-excel': [
    { ja: '古い形式の Excel（.xls）は読めません', en: 'This is an old Excel file (.xls)' },
    saveAgain,
  ],
  'binary-excel': [
    { ja: 'バイナリ形式の Excel（.xlsb）は読めません', en: 'This is a binary workbook (.xlsb)' },
    saveAgain,
  ],
  'other-spreadsheet': [
    {
      ja: 'Excel の形式（.xlsx）ではない表計算のファイルです',
      en: 'This is a spreadsheet, but not of Excel (.xlsx)',
    },
    {
      ja: '開いたソフトで、Excel 形式（.xlsx）を選んで保存し直してください',
      en: 'save it as an Excel workbook (.xlsx) with the program that made it',
    },
  ],
  'no-workbook': [
    { ja: 'Excel のブック（.xlsx）ではありません', en: 'This is no Excel workbook (.xlsx)' },
    saveAgain,
  ],
  damaged: [{ ja: '壊れていて読めません', en: 'The workbook is damaged' }, saveAgain],
  'too-large': [
    {
      ja: '大きすぎて読めません（20 MB、展開して 100 MB まで）',
      en: 'The workbook is too large (20 MB, or 100 MB unpacked)',
    },
    {
      ja: '記入表のシートだけを新しいブックに移して、保存してください',
      en: 'move the form alone to a new workbook',
    },
  ],
  'has-doctype': [
    {
      ja: '表に使われない宣言（DOCTYPE）があるので読みません',
      en: 'A part declares a document type, which no workbook has',
    },
    saveAgain,
  ],
};
