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
  const touching = Array.from({ length: count }, (_, column) =>
    cells.flatMap(({ column: first, columnSpan }, index) =>
      column >= first && column < first + columnSpan ? [index] : [],
    ),
  );
  let pending: readonly [from: number, to: number, width: number] | undefined;

  const total = (of: Float64Array): number => {
    rowHeights.fill(0);
    let ink = 0;
    const spanning: number[] = [];
    for (const [index, cell] of cells.entries()) {
      const height = of[index] ?? 0;
      ink += height * (weights[cell.row] ?? 0);
      if (cell.rowSpan > 1) spanning.push(index);
      else if (height > (rowHeights[cell.row] ?? 0)) rowHeights[cell.row] = height;
    }
    for (const index of spanning) {
      const cell = cells[index];
      if (!cell) continue;
      const last = cell.row + cell.rowSpan - 1;
      let lack = of[index] ?? 0;
      for (let row = cell.row; row <= last; row++) lack -= rowHeights[row] ?? 0;
      if (lack > 0) rowHeights[last] = (rowHeights[last] ?? 0) + lack;
    }
    let height = ink * inkShare;
    for (const row of seen) height += (rowHeights[row] ?? 0) * (weights[row] ?? 0);
    return height;
  };

  /** How much wider each touched cell gets by a move. */
  const changes = (from: number, to: number, width: number): Map<number, number> => {
    const by = new Map<number, number>();
    for (const index of touching[from] ?? []) by.set(index, -width);
    for (const index of touching[to] ?? []) by.set(index, (by.get(index) ?? 0) + width);
    return by;
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
      for (const [index, by] of changes(from, to, width))
        if (by !== 0) tried[index] = heightOf[index]?.((cellWidths[index] ?? 0) + by) ?? 0;
      pending = [from, to, width];
      return total(tried);
    },
    keep: () => {
      if (!pending) return;
      for (const [index, by] of changes(...pending)) cellWidths[index] = (cellWidths[index] ?? 0) + by;
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
