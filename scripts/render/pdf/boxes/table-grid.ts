import { type Box, type Flow, type Piece, whole } from './box.ts';
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
  /** What may stand above the cell's content on later pages; made when it is asked for, and once. */
  readonly labels: () => readonly Piece[];
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
    const lastRow = cell.row + cell.rowSpan - 1;
    let made: readonly Piece[] | undefined;
    const labels = (): readonly Piece[] =>
      (made ??= cell.label?.boxes(inner).map((box) => labelPiece(box, inner)) ?? []);
    slotsByRow[cell.row]?.push({ cell, left, width, inner, lastRow, flow, labels });
  }
  return { ...options, slotsByRow, width: lefts.at(-1) ?? 0 };
}

/** A label with the space that follows it. */
function labelPiece(box: Box, width: number): Piece {
  const piece = whole(box.flow(width));
  return { ...piece, height: piece.height + box.after };
}
