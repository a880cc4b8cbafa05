import type { CellToFit } from './fit.ts';
import { sum } from './spread.ts';

/** Some of a table's rows, which stand for all. */
export interface Sample {
  /** The cells that begin in those rows. */
  readonly cells: readonly CellToFit[];
  /** Those of them that make the rows' heights. */
  readonly tall: readonly CellToFit[];
  /** For how many rows each row counts; 0 where it is not among them. */
  readonly weights: readonly number[];
}

/** About so many rows tell what the columns of a long table hold. */
const maxRows = 40;

/**
 * Takes rows at even steps through all that the table holds, not through its rows, so that the few rows that
 * fill pages are among them: systematic sampling in proportion to size. The weighted sum of their heights is
 * an estimate of the table's.
 */
export function sampleRows(cells: readonly CellToFit[]): Sample {
  const rows = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  if (rows <= maxRows) return { cells, tall: cells, weights: Array.from({ length: rows }, () => 1) };
  const sizes = Array.from({ length: rows }, () => 0);
  for (const { row, rowSpan, natural } of cells) if (rowSpan === 1) sizes[row] = (sizes[row] ?? 0) + natural;
  const step = sum(sizes) / maxRows;
  let end = 0;
  let next = step / 2;
  const weights = sizes.map((size) => {
    end += size;
    const hits = Math.max(0, Math.ceil((end - next) / step));
    next += hits * step;
    return hits === 0 ? 0 : (hits * step) / size;
  });
  // The words of the column headers may not be torn either.
  const taken = cells.filter(({ row }) => row === 0 || (weights[row] ?? 0) > 0);
  // Of what a cell spans, most rows are not there; rows beside it are seldom lower than it.
  return { cells: taken, tall: taken.filter(({ rowSpan }) => rowSpan === 1), weights };
}
