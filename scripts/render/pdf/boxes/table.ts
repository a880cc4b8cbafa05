import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { type CellToFit, fitColumns, tableWidths } from '../columns.ts';
import type { Box } from './box.ts';

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
  const { cells, rows, columns, headerRows, rule } = options;
  const body: TableCell[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  const paddings = body.map((_, row) => commonPadding(cells.filter((cell) => cell.row === row)));
  for (const cell of cells) {
    const [, horizontal] = cell.padding;
    const spanned = widths.slice(cell.column, cell.column + cell.columnSpan);
    const outer = spanned.reduce((sum, value) => sum + value, 0) + (cell.columnSpan - 1) * rule;
    const { top, bottom } = verticalPadding(cell);
    const common = paddings[cell.row];
    const row = body[cell.row];
    if (!row || !common) continue;
    row[cell.column] = {
      stack: [cell.box.content(outer - 2 * horizontal)],
      margin: [horizontal, top - common.top, horizontal, bottom - common.bottom],
      rowSpan: cell.rowSpan,
      colSpan: cell.columnSpan,
      ...(cell.background ? { fillColor: cell.background } : {}),
      ...(cell.middle ? { verticalAlignment: 'middle' } : {}),
    } as TableCell;
  }
  return { table: { headerRows, widths: [...widths], body }, layout: layout(options, paddings) };
}

interface VerticalPadding {
  readonly top: number;
  readonly bottom: number;
}

/** A cell's padding; what a line has of room above its letters is taken from below them. */
function verticalPadding({ padding: [vertical], halfLeading }: TableBoxCell): VerticalPadding {
  return { top: vertical + halfLeading, bottom: Math.max(vertical - halfLeading, 0) };
}

/** The padding that all cells of a row have: unlike their margins, it holds on each page that a row runs over. */
function commonPadding(cells: readonly TableBoxCell[]): VerticalPadding {
  const paddings = cells.map(verticalPadding);
  if (paddings.length === 0) return { top: 0, bottom: 0 };
  return {
    top: Math.min(...paddings.map(({ top }) => top)),
    bottom: Math.min(...paddings.map(({ bottom }) => bottom)),
  };
}

function layout(
  { rule, lineColor }: TableBoxOptions,
  paddings: readonly VerticalPadding[],
): CustomTableLayout {
  return {
    hLineWidth: () => rule,
    vLineWidth: () => rule,
    hLineColor: () => lineColor,
    vLineColor: () => lineColor,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: (row) => paddings[row]?.top ?? 0,
    paddingBottom: (row) => paddings[row]?.bottom ?? 0,
  };
}
