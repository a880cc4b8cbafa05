import { letters } from '../data/xlsx/address.ts';
import type { ReadCell, ReadRow, ReadSheet } from '../data/xlsx/read-sheet.ts';
import type { Indicator, Strategy } from '../strategy/strategy.ts';
import { fieldText } from './cell-place.ts';
import type { CellPlace, Change, Reading, Refusal, Remark } from './change.ts';
import { compareRow, type RowField } from './compare-row.ts';
import { type Field, fieldName, idOf } from './field.ts';
import { findHeads, headsOf } from './heads.ts';
import { findIndicator } from './indicator-of-row.ts';
import { instructionsName } from './instructions.ts';
import { readRecord, recordName } from './record.ts';

/** A workbook, read. */
export interface FormFile {
  /** As it was named. */
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
}

/**
 * What a workbook asks to be changed in a strategy's indicators. Sheets, rows and columns are known by their names and
 * heads, never by their order.
 */
export function readForm({ file, sheets }: FormFile, strategy: Strategy): Reading {
  const record = readRecord(sheets);
  const indicators = new Map<string, Indicator>();
  for (const indicator of strategy.indicators.values()) indicators.set(idOf(indicator), indicator);
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  const remarks: Remark[] = [];
  const heads = headsOf(strategy);
  let forms = 0;
  for (const sheet of sheets) {
    if (sheet.name === recordName || sheet.name === instructionsName || sheet.rows.size === 0) continue;
    const found = findHeads(sheet.rows, heads);
    const place = (address?: string): CellPlace => ({ file, sheet: sheet.name, address });
    if (!found) {
      remarks.push({
        cell: place(),
        message: {
          ja: '「ファイル」の列のある見出しの行がないので、読みませんでした',
          en: 'has no row of heads with ファイル; it was not read',
        },
      });
      continue;
    }
    forms++;
    const columns = readColumns(sheet, found, (address) => place(address), heads.suggest, refusals, remarks);
    const id = [...columns].find(([, { kind }]) => kind === 'id')?.[0] ?? 0;
    for (const [number, row] of [...sheet.rows].sort(([a], [b]) => a - b)) {
      if (number <= found.row) continue;
      const fields = [...columns].flatMap(([column, field]): RowField[] =>
        field.kind === 'id'
          ? []
          : [
              {
                field,
                cell: row.cells.get(column),
                place: place(`${letters(column)}${number}`),
                isCovered: sheet.isCovered(number, column),
                isHidden: row.isHidden || sheet.isHiddenColumn(column),
              },
            ],
      );
      if (!fields.some(({ cell }) => cell && fieldText(cell) !== '')) continue;
      const indicator = findIndicator(
        row.cells.get(id),
        fields,
        indicators,
        place(`${letters(id)}${number}`),
        strategy,
      );
      if ('message' in indicator) refusals.push(indicator);
      else {
        const compared = compareRow(indicator, fields, record, strategy);
        changes.push(...compared.changes);
        refusals.push(...compared.refusals);
      }
    }
  }
  if (forms === 0)
    refusals.push({
      cell: { file, sheet: '', address: undefined },
      label: undefined,
      message: { ja: '記入表がありません', en: 'There is no form in this workbook' },
      note: {
        ja: 'kurabe sheet export で作った表か、「ファイル」と「指標の名前」の見出しがある表を使ってください',
        en: 'use a form made by kurabe sheet export, or a table with the heads ファイル and 指標の名前',
      },
    });
  return { changes, refusals, remarks };
}

/** The columns of a form that have a field, each once; a head that is almost one of the form's is refused. */
function readColumns(
  sheet: ReadSheet,
  { row, fields }: { row: number; fields: ReadonlyMap<number, Field> },
  place: (address: string) => CellPlace,
  suggest: (head: string) => string | undefined,
  refusals: Refusal[],
  remarks: Remark[],
): Map<number, Field> {
  const columns = new Map<number, Field>();
  const first = new Map<string, number>();
  const line: ReadRow | undefined = sheet.rows.get(row);
  for (const [column, cell] of line?.cells ?? []) {
    const field = fields.get(column);
    const at = place(`${letters(column)}${row}`);
    const head = fieldText(cell).replace(/\s+/g, ' ').slice(0, 40);
    const earlier = field && first.get(fieldName(field));
    if (earlier !== undefined)
      refusals.push({
        cell: at,
        label: undefined,
        message: {
          ja: `見出し「${head}」は ${letters(earlier)} 列にもあります`,
          en: `The head "${head}" stands in column ${letters(earlier)} as well`,
        },
        note: {
          ja: 'どちらかの列を消すか、見出しを直してください',
          en: 'delete or rename one of the columns',
        },
      });
    else if (field) {
      columns.set(column, field);
      first.set(fieldName(field), column);
    } else if (hasValues(sheet, row, column)) {
      const like = suggest(head);
      if (like)
        refusals.push({
          cell: at,
          label: undefined,
          message: { ja: `見出し「${head}」はわかりません`, en: `The head "${head}" is not known` },
          note: {
            ja: `「${like}」のことなら、見出しを直してください`,
            en: `if it is "${like}", write it so`,
          },
        });
      else
        remarks.push({
          cell: at,
          message: { ja: `「${head}」の列は読みませんでした`, en: `the column "${head}" was not read` },
        });
    }
  }
  return columns;
}

function hasValues(sheet: ReadSheet, head: number, column: number): boolean {
  for (const [row, { cells }] of sheet.rows) {
    const cell: ReadCell | undefined = row > head ? cells.get(column) : undefined;
    if (cell && fieldText(cell) !== '') return true;
  }
  return false;
}
