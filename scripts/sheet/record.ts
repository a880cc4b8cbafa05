import type { IndicatorEntry } from '../data/entries.ts';
import type { ReadSheet } from '../data/xlsx/read-sheet.ts';
import type { Cell, Sheet } from '../data/xlsx/sheet.ts';
import { type Field, fieldName, fieldValue, idOf } from './field.ts';

/** The sheet that records what was sent out; nobody sees it. */
export const recordName = 'kurabe';

/**
 * What was in the fields when a form was sent out, by indicator and field. With it, what an officer changed is told
 * from what has changed in the sources since.
 */
export interface SentRecord {
  /** Empty for a field that was sent out empty; undefined for one that was not sent out. */
  sent(id: string, field: Field): string | undefined;
}

const heads = ['file', 'field', 'value'];

/** The record of some forms. */
export function recordSheet(
  forms: readonly { readonly fields: readonly Field[]; readonly entries: readonly IndicatorEntry[] }[],
): Sheet {
  const text = (value: string): Cell | undefined => (value ? { kind: 'text', text: value } : undefined);
  const rows = forms.flatMap(({ fields, entries }) =>
    entries.flatMap(({ indicator }) =>
      fields
        .filter(({ kind }) => kind !== 'id')
        .map((field) => [idOf(indicator), fieldName(field), fieldValue(indicator, field) ?? ''].map(text)),
    ),
  );
  return { name: recordName, heads, rows, widest: 40, isHidden: true };
}

/** Reads the record of a workbook; one without a record says of no field that it was sent out. */
export function readRecord(sheets: readonly ReadSheet[]): SentRecord {
  const values = new Map<string, string>();
  const sheet = sheets.find(
    ({ name, rows }) => name === recordName && rows.get(1)?.cells.get(1)?.text === heads[1],
  );
  for (const [row, { cells }] of sheet?.rows ?? []) {
    const [id = '', field = '', value = ''] = [0, 1, 2].map((column) => cells.get(column)?.text);
    if (row > 1) values.set(`${id}\n${field}`, value);
  }
  return { sent: (id, field) => values.get(`${id}\n${fieldName(field)}`) };
}
