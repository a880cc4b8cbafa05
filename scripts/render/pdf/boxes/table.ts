import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { type CellToFit, fitColumns, tableWidths } from '../columns.ts';
import type { Box } from './box.ts';
import { stackBox } from './stack.ts';

/** A cell of a table: where it begins, what it spans, and how it is set. Lengths in pt. */
export interface TableBoxCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  readonly padding: readonly [vertical: number, horizontal: number];
  readonly halfLeading: number;
  readonly background: string | undefined;
  readonly middle: boolean;
}

/** A table's grid and rules. */
export interface TableBoxOptions {
  readonly cells: readonly TableBoxCell[];
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
  readonly rule: number;
  readonly lineColor: string;
  /** Whether the table takes all of the width, or only what its content needs. */
  readonly wide: boolean;
}

/** A table whose columns are fitted to its content, and whose header rows repeat on each page. */
export function tableBox(options: TableBoxOptions): Box {
  const { cells, columns, rule, wide } = options;
  const toFit = cells.map(cellToFit);
  const rules = (columns + 1) * rule;
  const { minimum, natural } = tableWidths(toFit, columns);
  const fitted = new Map<number, number[]>();
  const widths = (width: number): number[] => {
    const used = (wide ? width : Math.min(width, natural + rules)) - rules;
    const known = fitted.get(used) ?? fitColumns(toFit, columns, used);
    fitted.set(used, known);
    return known;
  };
  return {
    before: 0,
    after: 0,
    minimum: minimum + rules,
    natural: natural + rules,
    height: (width) =>
      rowHeights(toFit, options.rows, widths(width)).reduce((sum, height) => sum + height, 0),
    content: (width) => definition(options, widths(width)),
  };
}

function cellToFit(cell: TableBoxCell): CellToFit {
  const around = 2 * cell.padding[1];
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    minimum: cell.box.minimum + around,
    natural: cell.box.natural + around + 0.5,
    height: (width) => cell.box.height(width - around) + 2 * cell.padding[0],
  };
}

function rowHeights(cells: readonly CellToFit[], rows: number, widths: readonly number[]): number[] {
  const heights = Array.from({ length: rows }, () => 0);
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue;
    const width = widths
      .slice(cell.column, cell.column + cell.columnSpan)
      .reduce((sum, value) => sum + value, 0);
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, cell.height(width));
  }
  return heights;
}

function definition(options: TableBoxOptions, widths: readonly number[]): Content & object {
  const { cells, rows, columns, headerRows } = options;
  const body: TableCell[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const cell of cells) {
    const spanned = widths.slice(cell.column, cell.column + cell.columnSpan);
    const width =
      spanned.reduce((sum, value) => sum + value, 0) +
      (cell.columnSpan - 1) * options.rule -
      2 * cell.padding[1];
    const [vertical, horizontal] = cell.padding;
    const { halfLeading } = cell;
    const row = body[cell.row];
    if (!row) continue;
    row[cell.column] = {
      stack: [stackBox([cell.box]).content(width)],
      margin: [horizontal, vertical + halfLeading, horizontal, Math.max(vertical - halfLeading, 0)],
      rowSpan: cell.rowSpan,
      colSpan: cell.columnSpan,
      ...(cell.background ? { fillColor: cell.background } : {}),
      ...(cell.middle ? { verticalAlignment: 'middle' } : {}),
    } as TableCell;
  }
  return { table: { headerRows, widths: [...widths], body }, layout: layout(options) };
}

function layout({ rule, lineColor }: TableBoxOptions): CustomTableLayout {
  return {
    hLineWidth: () => rule,
    vLineWidth: () => rule,
    hLineColor: () => lineColor,
    vLineColor: () => lineColor,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  };
}
