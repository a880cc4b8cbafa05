import type { Strategy } from '../strategy/strategy.ts';
import { columns } from './columns.ts';
import { csv, textCell } from './csv.ts';
import { indicatorRows } from './rows.ts';

/**
 * All indicators as open data in long form, as `indicatorRows` has them: a cell is one datum, the value a number
 * without its unit. The encoding and the form of the file are those of `csv`, the columns those of `columns`.
 */
export function indicatorsCsv(strategy: Strategy): string {
  return csv([
    columns.map(({ name }) => name),
    ...indicatorRows(strategy).map((row) =>
      columns.map(({ type, cell }) => (type === 'text' ? textCell(cell(row) ?? '') : (cell(row) ?? ''))),
    ),
  ]);
}
