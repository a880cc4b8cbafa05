import type { Flow } from './box.ts';
import type { TableBoxCell, TableBoxOptions } from './table.ts';

/** A cell in its columns; lengths in pt from the table's left edge. */
export interface Slot {
  readonly cell: TableBoxCell;
  readonly left: number;
  readonly width: number;
  /** Without padding. */
  readonly inner: number;
  readonly lastRow: number;
  readonly flow: Flow;
}

/** A table's cells in columns of known widths. */
export interface TableGrid extends TableBoxOptions {
  readonly slotsByRow: readonly (readonly Slot[])[];
  readonly width: number;
}

/**
 * Sets a table's cells in their columns.
 *
 * @param widths of the columns, without the rules between them
 */
export function layGrid(options: TableBoxOptions, widths: readonly number[]): TableGrid {
  const { cells, rows, rule } = options;
  const lefts = [rule];
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width + rule);
  const slotsByRow: Slot[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) {
    const left = lefts[cell.column] ?? 0;
    const width = (lefts[cell.column + cell.columnSpan] ?? left) - rule - left;
    const inner = width - 2 * cell.padding[1];
    const flow = cell.box.flow(inner);
    slotsByRow[cell.row]?.push({ cell, left, width, inner, lastRow: cell.row + cell.rowSpan - 1, flow });
  }
  return { ...options, slotsByRow, width: lefts.at(-1) ?? 0 };
}
