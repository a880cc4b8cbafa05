import type { CellToFit } from './fit.ts';
import { sum } from './spread.ts';

/** A table's height while its columns are moved. All lengths in pt. */
export interface TableHeights {
  /** Sets all widths; gives the table's height. */
  set(widths: readonly number[]): number;
  /** The table's height if one column gave width to another. */
  move(from: number, to: number, width: number): number;
  /** Lets the last move be. */
  keep(): void;
}

/** What cells leave unused counts for so much of the height, so that there is always a way down. */
const inkShare = 0.15;

/**
 * Prepares the heights of some cells in so many columns.
 *
 * @param weights for how many rows each row counts
 */
export function openHeights(
  cells: readonly CellToFit[],
  weights: readonly number[],
  count: number,
): TableHeights {
  const heightOf = cells.map(remember);
  const seen = [...weights.keys()].filter((row) => weights[row] !== 0);
  const cellWidths = new Float64Array(cells.length);
  const heights = new Float64Array(cells.length);
  const tried = new Float64Array(cells.length);
  const rowHeights = new Float64Array(weights.length);
  const touches = ({ column, columnSpan }: CellToFit, wanted: number): boolean =>
    wanted >= column && wanted < column + columnSpan;
  /** The cells that are in one column and not in another. */
  const apart = Array.from({ length: count }, (_, one) =>
    Array.from({ length: count }, (__, other) =>
      cells.flatMap((cell, index) => (touches(cell, one) && !touches(cell, other) ? [index] : [])),
    ),
  );
  let pending: readonly [from: number, to: number, width: number] | undefined;

  const spanning = cells.flatMap(({ rowSpan }, index) => (rowSpan > 1 ? [index] : []));
  const rowOf = Int32Array.from(cells, ({ row, rowSpan }) => (rowSpan > 1 ? -1 : row));
  const inkOf = Float64Array.from(cells, ({ row }) => inkShare * (weights[row] ?? 0));
  // It is asked thousands of times: iterators would cost more than the sums.
  const total = (of: Float64Array): number => {
    rowHeights.fill(0);
    let sum = 0;
    for (let index = 0; index < of.length; index++) {
      const height = of[index] ?? 0;
      const row = rowOf[index] ?? -1;
      sum += height * (inkOf[index] ?? 0);
      if (row >= 0 && height > (rowHeights[row] ?? 0)) rowHeights[row] = height;
    }
    for (const index of spanning) {
      const { row: first = 0, rowSpan = 1 } = cells[index] ?? {};
      const last = first + rowSpan - 1;
      let lack = of[index] ?? 0;
      for (let row = first; row <= last; row++) lack -= rowHeights[row] ?? 0;
      if (lack > 0) rowHeights[last] = (rowHeights[last] ?? 0) + lack;
    }
    for (const row of seen) sum += (rowHeights[row] ?? 0) * (weights[row] ?? 0);
    return sum;
  };

  /** Tries or keeps a move: gives each cell that it changes its width then. */
  const changes = (
    from: number,
    to: number,
    width: number,
    change: (index: number, width: number) => void,
  ) => {
    for (const index of apart[from]?.[to] ?? []) change(index, (cellWidths[index] ?? 0) - width);
    for (const index of apart[to]?.[from] ?? []) change(index, (cellWidths[index] ?? 0) + width);
  };
  const measure = (index: number, width: number): void => {
    tried[index] = heightOf[index]?.(width) ?? 0;
  };
  const widen = (index: number, width: number): void => {
    cellWidths[index] = width;
  };

  return {
    set: (widths) => {
      for (const [index, { column, columnSpan }] of cells.entries()) {
        cellWidths[index] = sum(widths.slice(column, column + columnSpan));
        heights[index] = heightOf[index]?.(cellWidths[index] ?? 0) ?? 0;
      }
      return total(heights);
    },
    move: (from, to, width) => {
      tried.set(heights);
      changes(from, to, width, measure);
      pending = [from, to, width];
      return total(tried);
    },
    keep: () => {
      if (!pending) return;
      changes(...pending, widen);
      heights.set(tried);
    },
  };
}

/** A cell's height; what was asked once is known, to an eighth of a point, since the same moves are tried again and again. */
function remember(cell: CellToFit): (width: number) => number {
  const known = new Map<number, number>();
  return (width) => {
    const key = Math.round(width * 8);
    let height = known.get(key);
    if (height === undefined) {
      height = cell.height(width);
      known.set(key, height);
    }
    return height;
  };
}
