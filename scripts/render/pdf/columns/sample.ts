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
const maxRows = 24;

/** Rows that cells span are taken together; longer spans are let be, since rows beside them are seldom lower. */
const maxSpan = 8;

/**
 * Takes rows at even steps through all that the table holds, not through its rows, so that the few rows that
 * fill pages are among them: systematic sampling in proportion to size. The weighted sum of their heights is
 * an estimate of the table's.
 */
export function sampleRows(cells: readonly CellToFit[]): Sample {
  const rows = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  if (rows <= maxRows) return { cells, tall: cells, weights: Array.from({ length: rows }, () => 1) };
  const tall = cells.filter(({ rowSpan }) => rowSpan <= maxSpan);
  const groups = groupsOf(tall, rows);
  const sizes = new Array<number>((groups.at(-1) ?? -1) + 1).fill(0);
  for (const { row, natural } of tall) {
    const group = groups[row] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + natural;
  }
  const taken = takeEvenly(sizes, sum(sizes) / maxRows);
  const weights = groups.map((group) => taken[group] ?? 0);
  const isTaken = ({ row }: CellToFit): boolean => (weights[row] ?? 0) > 0;
  // The words of the column headers may not be torn either.
  return {
    cells: cells.filter((cell) => cell.row === 0 || isTaken(cell)),
    tall: tall.filter(isTaken),
    weights,
  };
}

/** The group of each row: the rows of one are joined by cells that span them. */
function groupsOf(cells: readonly CellToFit[], rows: number): number[] {
  const isJoined = Array.from({ length: rows }, () => false);
  for (const { row, rowSpan } of cells) isJoined.fill(true, row + 1, row + rowSpan);
  let group = -1;
  return isJoined.map((joined) => (joined ? group : ++group));
}

/** For how many of its like each counts, where one is taken a step of the sum of all sizes. */
function takeEvenly(sizes: readonly number[], step: number): number[] {
  let end = 0;
  let next = step / 2;
  return sizes.map((size) => {
    end += size;
    const hits = Math.max(0, Math.ceil((end - next) / step));
    next += hits * step;
    return hits === 0 ? 0 : (hits * step) / size;
  });
}
