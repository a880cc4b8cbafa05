import { fullTitle } from '../strategy/documents.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { type Column, columns, type Row } from './columns.ts';
import { dictionary } from './dictionary.ts';
import type { DataOptions } from './options.ts';
import { indicatorRows } from './rows.ts';
import type { Cell, Sheet } from './xlsx/sheet.ts';
import { workbook } from './xlsx/workbook.ts';

/**
 * All indicators as an Excel workbook: the rows and columns of the CSV with numbers as numbers, the data dictionary,
 * and what the data are. A number keeps the decimals that the writer typed, by its format.
 */
export function indicatorsXlsx(strategy: Strategy, options: DataOptions): Uint8Array {
  const [first] = strategy.documents;
  return workbook([valuesSheet(strategy), dictionarySheet(), aboutSheet(strategy, options)], {
    title: first && `${fullTitle(first)}　指標の値`,
    creator: first?.author,
    modified: options.updated && beginningOf(options.updated),
  });
}

function valuesSheet(strategy: Strategy): Sheet {
  return {
    name: '指標の値',
    heads: columns.map(({ name }) => name),
    rows: indicatorRows(strategy).map((row) => columns.map((column) => cellOf(column, row))),
    widest: 40,
  };
}

function cellOf({ type, cell }: Column, row: Row): Cell | undefined {
  const value = cell(row);
  if (value === undefined || value === '') return undefined;
  if (type === 'text') return { kind: 'text', text: value };
  return { kind: type === 'integer' ? 'year' : 'number', digits: value };
}

function dictionarySheet(): Sheet {
  const [heads = [], ...rows] = dictionary();
  return { name: '項目の説明', heads, rows: rows.map((row) => row.map(textOf)), widest: 60 };
}

function aboutSheet(strategy: Strategy, { updated }: DataOptions): Sheet {
  const { documents, licence, plans } = strategy;
  const [first] = documents;
  const lines: [string, string | undefined][] = [
    ['資料番号', first?.number],
    ['題名', first && fullTitle(first)],
    ['作成者', first?.author],
    ['状態', first?.status],
    ['日付', first?.date],
    ['更新日', updated],
    ['問い合わせ先', first?.contact],
    ['ライセンス', licence?.name],
    ['ライセンスの URL', licence?.url],
    ...plans.map(({ id, name }): [string, string] => [`計画ID ${id}`, name]),
    ['読み方', '「指標の値」の一行は、指標・計画・値の種類・年度の組です'],
    ['空の欄', '値がない、またはわからないことを表し、0 ではありません'],
  ];
  const known = lines.filter(([, text]) => text !== undefined);
  return {
    name: 'この資料について',
    heads: ['項目', '内容'],
    rows: known.map((line) => line.map(textOf)),
    widest: 80,
  };
}

function textOf(text: string | undefined): Cell | undefined {
  return text ? { kind: 'text', text } : undefined;
}

/** The moment at which a day begins in Japan, in the form that spreadsheet programs read: in UTC, to the second. */
function beginningOf(day: string): string {
  return new Date(`${day}T00:00:00+09:00`).toISOString().replace('.000', '');
}
