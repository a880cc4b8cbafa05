import type { ReadCell } from '../data/xlsx/read-sheet.ts';
import type { CellPlace } from './change.ts';

/** What stands in a cell, without the blanks around it. */
export function fieldText({ text }: ReadCell): string {
  return text.trim();
}

/** A cell in messages: `商工観光課.xlsx「商工観光課」K5`. */
export function cellText({ file, sheet, address = '' }: CellPlace): string {
  return `${baseName(file)}${sheet && `「${sheet}」`}${address}`;
}

/** A file's own name, without the folders that it was named with. */
export function baseName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
