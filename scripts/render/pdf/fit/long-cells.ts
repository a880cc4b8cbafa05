import type { Element } from 'hast';
import { plainText } from '../../../document/plain-text.ts';
import { whole } from '../boxes/box.ts';
import type { Slot, TableGrid } from '../boxes/table-grid.ts';
import type { LaidDocument } from '../lay-out.ts';

/** A cell that keeps its table from fitting. */
export interface LongCell {
  readonly element: Element;
  /** Rows of the body, and columns, from 1. */
  readonly row: number;
  readonly column: number;
  /** About how many letters must go; no more than it has. */
  readonly letters: number;
}

/** So many cells are named; shortening those first makes the others plain. */
const most = 5;

/** More steps than this would not make the estimate better. */
const maxSteps = 300;

/** A cell's height while lines are taken from it. */
interface Length {
  readonly slot: Slot;
  height: number;
  lines: number;
}

/**
 * Finds the cells of the longest table whose shortening brings a document down to so many pages: again and
 * again, a line is taken from the cell that makes the table lowest. The columns stay as wide as they are.
 */
export function longCells({ pages, tables }: LaidDocument, wanted: number): LongCell[] {
  const needed = pages.reduce((sum, { piece }) => sum + piece.height, 0);
  const room = pages.slice(0, wanted).reduce((sum, { size }) => sum + size.height - 2 * size.margin, 0);
  const excess = Math.max(needed - room, 1);
  const [longest] = tables
    .map((grid) => ({ grid, lengths: lengthsOf(grid) }))
    .map(({ grid, lengths }) => ({ grid, lengths, height: sumOf(rowHeights(lengths)) }))
    .sort((a, b) => b.height - a.height);
  if (!longest) return [];
  const { grid, lengths, height } = longest;
  const step = Math.max(grid.leading, excess / maxSteps);
  for (let steps = 0; steps < 2 * maxSteps; steps++) {
    const heights = rowHeights(lengths);
    if (sumOf(heights) <= height - excess) break;
    for (const length of bestCut(lengths, heights, step)) {
      length.height -= step;
      length.lines += step / grid.leading;
    }
  }
  return lengths
    .filter(({ lines }) => lines > 0)
    .map(({ slot, lines }) => {
      const { element, row, column } = slot.cell;
      const letters = Math.ceil((lines * slot.inner) / grid.em);
      return {
        element,
        row: row - grid.headerRows + 1,
        column: column + 1,
        letters: Math.min(letters, plainText(element).length),
      };
    })
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters)
    .slice(0, most);
}

/** In the order of the rows in which the cells end, on which the heights of earlier rows bear. */
function lengthsOf({ slotsByRow, headerRows }: TableGrid): Length[] {
  return slotsByRow
    .slice(headerRows)
    .flat()
    .map((slot) => ({ slot, height: whole(slot.flow).height + 2 * slot.cell.padding[0], lines: 0 }))
    .sort((a, b) => a.slot.lastRow - b.slot.lastRow);
}

/** The height of each row: what the highest cell that ends in it needs there. */
function rowHeights(lengths: readonly Length[]): number[] {
  const rows = new Array<number>((lengths.at(-1)?.slot.lastRow ?? 0) + 1).fill(0);
  for (const length of lengths) {
    const { lastRow } = length.slot;
    rows[lastRow] = Math.max(rows[lastRow] ?? 0, neededOf(length, rows));
  }
  return rows;
}

/** What a cell needs of the row in which it ends. */
function neededOf({ slot, height }: Length, rows: readonly number[]): number {
  let needed = height;
  for (let row = slot.cell.row; row < slot.lastRow; row++) needed -= rows[row] ?? 0;
  return needed;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The highest cell of a row, and how much lower the next one is. */
interface Highest {
  readonly length: Length;
  readonly needed: number;
  readonly lead: number;
}

/** The cells from which a line is best taken: one, or where no single one helps, all the highest of the highest row. */
function bestCut(lengths: readonly Length[], rows: readonly number[], step: number): Length[] {
  const highest: (Highest | undefined)[] = [];
  for (const length of lengths) {
    const { lastRow } = length.slot;
    const needed = neededOf(length, rows);
    const before = highest[lastRow];
    highest[lastRow] =
      !before || needed > before.needed
        ? { length, needed, lead: needed - (before?.needed ?? 0) }
        : { ...before, lead: Math.min(before.lead, before.needed - needed) };
  }
  const gains = highest.map((each) => (each && each.length.height > step ? Math.min(step, each.lead) : 0));
  // A row that gets lower leaves more to the rows below it of the cells that span both.
  for (const length of lengths)
    for (let row = length.slot.cell.row; row < length.slot.lastRow; row++) {
      const spare = (rows[length.slot.lastRow] ?? 0) - neededOf(length, rows);
      gains[row] = Math.min(gains[row] ?? 0, spare);
    }
  let best: Highest | undefined;
  let most = 0.01;
  for (const [row, gain] of gains.entries()) {
    const each = highest[row];
    // Of two that help as much, the longer one.
    if (!each || gain < most || (gain === most && each.length.height <= (best?.length.height ?? 0))) continue;
    most = gain;
    best = each;
  }
  if (best) return [best.length];
  const tallest = lengths.reduce<Length | undefined>(
    (high, length) => (length.height > (high?.height ?? 2 * step) ? length : high),
    undefined,
  );
  if (!tallest) return [];
  const { lastRow } = tallest.slot;
  return lengths.filter(({ slot, height }) => slot.lastRow === lastRow && height > tallest.height - step);
}
