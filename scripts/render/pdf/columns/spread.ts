import type { CellToFit } from './fit.ts';

/** The largest length asked for in each column; a cell over several columns shares out what they lack. */
export function widthsFor(
  cells: readonly CellToFit[],
  count: number,
  length: (cell: CellToFit) => number,
): number[] {
  const widths = Array.from({ length: count }, () => 0);
  const spanning: CellToFit[] = [];
  for (const cell of cells)
    if (cell.columnSpan > 1) spanning.push(cell);
    else widths[cell.column] = Math.max(widths[cell.column] ?? 0, length(cell));
  spanning.sort((a, b) => a.columnSpan - b.columnSpan);
  for (const cell of spanning) {
    const columns = Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index);
    const lack = length(cell) - sum(columns.map((column) => widths[column] ?? 0));
    if (lack > 0)
      for (const column of columns) widths[column] = (widths[column] ?? 0) + lack / columns.length;
  }
  return widths;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
