/** Why a file is not read as a workbook. */
export type RefusalCode =
  | 'encrypted'
  | 'old-excel'
  | 'binary-excel'
  | 'other-spreadsheet'
  | 'no-workbook'
  | 'damaged'
  | 'too-large'
  | 'has-doctype';

/** A file that is not read as a workbook; the code says why. */
export class WorkbookRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    detail: string = code,
  ) {
    super(detail);
  }
}
