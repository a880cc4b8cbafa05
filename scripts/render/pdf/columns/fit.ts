import { openHeights, type TableHeights } from './heights.ts';
import { sampleRows } from './sample.ts';
import { sum, widthsFor } from './spread.ts';

/** A cell as the fitting of columns sees it. Lengths in pt, with padding. */
export interface CellToFit {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The width below which words are torn, and that below which it is hard to read. */
  narrow(): { readonly least: number; readonly minimum: number };
  /** The width without a broken line. */
  readonly natural: number;
  /** The height in a width. */
  height(width: number): number;
}

/** The fitting of a table's columns. */
export interface Columns {
  /** The widths below which words are torn and reading is hard, of all columns together. */
  narrow(): { readonly least: number; readonly minimum: number };
  /** The width in which no line is broken, of all columns together. */
  readonly natural: number;
  /**
   * The widths with which the table gets about as low as it can.
   *
   * @param width of all columns together
   * @returns a width a column; their sum is `width`
   */
  fit(width: number): number[];
}

/** The most columns between which width is moved: there are as many pairs as their square. */
const maxMoved = 24;

/** Prepares the fitting of a table's columns from its content; it fits them for several widths quickly. */
export function openColumns(cells: readonly CellToFit[], count: number): Columns {
  const natural = widthsFor(cells, count, (cell) => cell.natural);
  const sample = lazy(() => sampleRows(cells));
  const heights = lazy(() => openHeights(sample().tall, sample().weights, count));
  const narrow = lazy(() => narrowest(sample().cells, count));
  return {
    natural: sum(natural),
    narrow: () => ({ least: sum(narrow().least), minimum: sum(narrow().minimum) }),
    fit: (width) => {
      const minimum = within(narrow(), width);
      const free = Math.max(0, width - sum(minimum));
      const wish = natural.map((value, column) => Math.max(value - (minimum[column] ?? 0), 0));
      const wished = sum(wish);
      if (wished <= free) return shareOut(minimum, wish, free - wished, narrow().least);
      const starts = [wish, wish.map(Math.sqrt)].map((shares) =>
        minimum.map((least, column) => least + (free * (shares[column] ?? 0)) / Math.max(sum(shares), 1)),
      );
      if (count > maxMoved) return starts[1] ?? [];
      const results = starts.map((start) => descend(heights(), start, minimum, width));
      return results.reduce((best, result) => (result.cost < best.cost ? result : best)).widths;
    },
  };
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Widths of the columns, in pt. */
interface NarrowColumns {
  readonly least: readonly number[];
  readonly minimum: readonly number[];
}

function narrowest(cells: readonly CellToFit[], count: number): NarrowColumns {
  const known = new Map(cells.map((cell) => [cell, cell.narrow()]));
  const least = widthsFor(cells, count, (cell) => known.get(cell)?.least ?? 0);
  const minimum = widthsFor(cells, count, (cell) => known.get(cell)?.minimum ?? 0);
  return { least, minimum: minimum.map((value, column) => Math.max(value, least[column] ?? 0)) };
}

/** Each column's narrowest width: one in which it reads well, or where there is less room, one between that and the least. */
function within({ least, minimum }: NarrowColumns, width: number): readonly number[] {
  if (sum(minimum) <= width) return minimum;
  const [few, many] = [sum(least), sum(minimum)];
  if (few >= width) return capped(least, width);
  const share = (width - few) / (many - few);
  return least.map((value, column) => value + share * ((minimum[column] ?? 0) - value));
}

/** Widths of which the largest are cut to one measure, so that narrow columns stay whole for as long as they can. */
function capped(widths: readonly number[], total: number): number[] {
  let room = total;
  let cap = 0;
  const ascending = [...widths].sort((a, b) => a - b);
  for (const [index, value] of ascending.entries()) {
    cap = room / (ascending.length - index);
    if (value > cap) break;
    room -= value;
  }
  return widths.map((value) => Math.min(value, cap));
}

/**
 * Where every column has what it wishes, the rest goes to those that hold most, and nothing to those of numbers and short
 * words, which never break: tables of one kind then look alike.
 */
function shareOut(
  minimum: readonly number[],
  wish: readonly number[],
  rest: number,
  least: readonly number[],
): number[] {
  const wished = minimum.map((value, column) => value + (wish[column] ?? 0));
  const isSolid = wished.map((value, column) => value <= (least[column] ?? 0) + 1);
  const weights = wished.map((value, column) =>
    isSolid[column] && isSolid.includes(false) ? 0 : value * value,
  );
  const spare = rest / Math.max(sum(weights), 1);
  return wished.map((value, column) => value + spare * (weights[column] ?? 0));
}

/** Moves width between columns, in ever smaller steps, for as long as the table gets lower by it. */
function descend(
  table: TableHeights,
  start: readonly number[],
  minimum: readonly number[],
  width: number,
): { widths: number[]; cost: number } {
  const widths = [...start];
  let cost = table.set(widths);
  for (let step = width / 8; step >= 1; step /= 2) {
    let moved = true;
    for (let round = 0; moved && round < 20; round++) {
      moved = false;
      for (const from of widths.keys())
        for (const to of widths.keys()) {
          const left = (widths[from] ?? 0) - step;
          if (from === to || left < (minimum[from] ?? 0)) continue;
          const right = (widths[to] ?? 0) + step;
          const height = table.move(from, to, step);
          if (height >= cost - 1e-6) continue;
          table.keep();
          cost = height;
          widths[from] = left;
          widths[to] = right;
          moved = true;
        }
    }
  }
  return { widths, cost };
}
