/** A cell as the fitting of columns sees it. */
export interface CellToFit {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The width below which words are torn, and that below which it is hard to read; in pt, with padding. */
  readonly least: number;
  readonly minimum: number;
  /** The width without a broken line, in pt, with padding. */
  readonly natural: number;
  /** The height in a width, both in pt, with padding. */
  height(width: number): number;
}

/** At most this many rows are looked at: a long table's first rows tell what its columns hold. */
const maxRows = 80;

/**
 * Finds the widths of a table's columns from their content: those with which the table gets about as
 * low as it can.
 *
 * @param width of all columns together, in pt
 * @returns a width a column, in pt; their sum is `width`
 */
export function fitColumns(cells: readonly CellToFit[], count: number, width: number): number[] {
  const seen = cells.filter(({ row }) => row < maxRows);
  const minimum = narrowest(seen, count, width);
  const free = Math.max(0, width - sum(minimum));
  const wish = spread(seen, count, (cell) => cell.natural).map((natural, column) =>
    Math.max(natural - (minimum[column] ?? 0), 0),
  );
  const wished = sum(wish);
  if (wished <= free) {
    // What is left goes to the columns that hold most, not to those of numbers.
    const weights = minimum.map((least, column) => (least + (wish[column] ?? 0)) ** 2);
    const spare = (free - wished) / Math.max(sum(weights), 1);
    return minimum.map((least, column) => least + (wish[column] ?? 0) + spare * (weights[column] ?? 0));
  }
  const starts = [wish, wish.map(Math.sqrt)].map((shares) =>
    minimum.map((least, column) => least + (free * (shares[column] ?? 0)) / Math.max(sum(shares), 1)),
  );
  const results = starts.map((start) => descend(seen, start, minimum, width));
  return results.reduce((best, result) => (result.cost < best.cost ? result : best)).widths;
}

/** Moves width between columns, in ever smaller steps, for as long as the table gets lower by it. */
function descend(
  cells: readonly CellToFit[],
  start: readonly number[],
  minimum: readonly number[],
  width: number,
): { widths: number[]; cost: number } {
  let widths = [...start];
  let cost = tableHeight(cells, widths);
  for (let step = width / 8; step >= 1; step /= 2) {
    let moved = true;
    for (let round = 0; moved && round < 20; round++) {
      moved = false;
      for (const from of widths.keys())
        for (const to of widths.keys()) {
          if (from === to || (widths[from] ?? 0) - step < (minimum[from] ?? 0)) continue;
          const tried = widths.map(
            (value, column) => value + (column === to ? step : column === from ? -step : 0),
          );
          const height = tableHeight(cells, tried);
          if (height >= cost - 1e-6) continue;
          cost = height;
          widths = tried;
          moved = true;
        }
    }
  }
  return { widths, cost };
}

/** Each column's narrowest width: one in which it reads well, or where there is less room, one between that and the least. */
function narrowest(cells: readonly CellToFit[], count: number, width: number): number[] {
  const minimum = spread(cells, count, (cell) => cell.minimum);
  if (sum(minimum) <= width) return minimum;
  const least = spread(cells, count, (cell) => Math.min(cell.least, cell.minimum));
  const [few, many] = [sum(least), sum(minimum)];
  if (few >= width) return least.map((value) => (value * width) / few);
  const share = (width - few) / (many - few);
  return least.map((value, column) => value + share * ((minimum[column] ?? 0) - value));
}

/** The widths below which words are torn and reading is hard, and the one in which no line is broken, in pt. */
export function tableWidths(
  cells: readonly CellToFit[],
  count: number,
): { readonly least: number; readonly minimum: number; readonly natural: number } {
  return {
    least: sum(spread(cells, count, ({ least }) => least)),
    minimum: sum(spread(cells, count, ({ minimum }) => minimum)),
    natural: sum(spread(cells, count, ({ natural }) => natural)),
  };
}

/** The largest length asked for in each column; a cell over several columns shares out what they lack. */
function spread(cells: readonly CellToFit[], count: number, length: (cell: CellToFit) => number): number[] {
  const widths = Array.from({ length: count }, () => 0);
  const bySpan = [...cells].sort((a, b) => a.columnSpan - b.columnSpan);
  for (const cell of bySpan) {
    const columns = Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index);
    const lack = length(cell) - sum(columns.map((column) => widths[column] ?? 0));
    if (lack > 0)
      for (const column of columns) widths[column] = (widths[column] ?? 0) + lack / columns.length;
  }
  return widths;
}

/** The table's height, and, as far less, what its cells leave unused, so that there is always a way down. */
function tableHeight(cells: readonly CellToFit[], widths: readonly number[]): number {
  const heights: number[] = [];
  const total: number[] = [];
  let ink = 0;
  const spanning: { cell: CellToFit; height: number }[] = [];
  for (const cell of cells) {
    let width = 0;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
      width += widths[column] ?? 0;
    const height = cell.height(width);
    ink += height;
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, height);
    else spanning.push({ cell, height });
  }
  for (const { cell, height } of spanning) {
    const last = cell.row + cell.rowSpan - 1;
    let have = 0;
    for (let row = cell.row; row <= last; row++) have += heights[row] ?? 0;
    if (height > have) heights[last] = (heights[last] ?? 0) + height - have;
  }
  for (const height of heights) total.push(height ?? 0);
  return sum(total) + ink * 0.15;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
