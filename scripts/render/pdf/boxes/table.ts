import type { Element } from 'hast';
import { type CellToFit, openColumns } from '../columns/fit.ts';
import type { Box } from './box.ts';
import { widen } from './frame.ts';
import { tableFlow } from './table-flow.ts';
import type { TableGrid } from './table-grid.ts';

/** A cell of a table: where it begins, what it spans, and how it is set. Lengths in pt. */
export interface TableBoxCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  readonly padding: readonly [vertical: number, horizontal: number];
  readonly background: string | undefined;
  /** What it is made of. */
  readonly element: Element;
  readonly middle: boolean;
  /** What says again, on the pages over which the cell goes on, whose it is; nothing of it is tagged. */
  readonly label: CellLabel | undefined;
}

/** The label of a cell that goes on. */
export interface CellLabel {
  /** In a width: all of it, and what stands instead where that takes too much of a page. */
  readonly boxes: (width: number) => readonly [whole: Box, brief: Box];
  /** Whether it also stands on pages to which nothing of the cell's own content comes. */
  readonly always: boolean;
}

/** A table's grid and rules. */
export interface TableBoxOptions {
  readonly cells: readonly TableBoxCell[];
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
  /** The highest that the header rows may get and still stand on every page, in pt. */
  readonly maxHeader: number;
  readonly rule: number;
  readonly lineColor: string;
  /** Whether the table takes all of the width, or only what its content needs. */
  readonly wide: boolean;
  /** Type size and distance of lines, in pt, of ordinary text in it. */
  readonly em: number;
  readonly leading: number;
  /** Is told the grid in which the table is set. */
  readonly onGrid: (grid: TableGrid) => void;
}

/** A table whose columns are fitted to its content, and whose header rows repeat on each page. */
export function tableBox(options: TableBoxOptions): Box {
  const { cells, rows, rule, wide } = options;
  const toFit = cells.map(cellToFit);
  const rules = (options.columns + 1) * rule;
  const columns = openColumns(toFit, options.columns);
  const fitted = new Map<number, number[]>();
  const widths = (width: number): number[] => {
    const used = (wide ? width : Math.min(width, columns.natural + rules)) - rules;
    const known = fitted.get(used) ?? columns.fit(used);
    fitted.set(used, known);
    return known;
  };
  return {
    before: 0,
    after: 0,
    narrow: () => widen(columns.narrow(), rules),
    natural: columns.natural + rules,
    height: (width) =>
      rowHeights(toFit, rows, widths(width)).reduce((sum, height) => sum + height + rule, rule),
    flow: (width) => tableFlow(options, widths(width)),
  };
}

function cellToFit(cell: TableBoxCell): CellToFit {
  const around = 2 * cell.padding[1];
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    narrow: () => widen(cell.box.narrow(), around),
    natural: cell.box.natural + around + 0.5,
    height: (width) => cell.box.height(width - around) + 2 * cell.padding[0],
  };
}

function rowHeights(cells: readonly CellToFit[], rows: number, widths: readonly number[]): number[] {
  const heights = Array.from({ length: rows }, () => 0);
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue;
    let width = 0;
    for (let at = cell.column; at < cell.column + cell.columnSpan; at++) width += widths[at] ?? 0;
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, cell.height(width));
  }
  return heights;
}
