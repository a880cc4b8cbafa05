import type { Element } from 'hast';
import { whole } from '../boxes/box.ts';
import type { Slot, TableGrid } from '../boxes/table-grid.ts';
import type { LaidDocument } from '../lay-out.ts';

/** A cell that keeps its table from fitting. */
export interface LongCell {
  readonly element: Element;
  /** Rows of the body, and columns, from 1. */
  readonly row: number;
  readonly column: number;
  /** About how many letters must go. */
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
    .sort((a, b) => total(b.lengths) - total(a.lengths));
  if (!longest) return [];
  const { grid, lengths } = longest;
  const step = Math.max(grid.leading, excess / maxSteps);
  const target = total(lengths) - excess;
  for (let steps = 0; steps < 2 * maxSteps && total(lengths) > target; steps++)
    for (const length of bestCut(lengths, step)) {
      length.height -= step;
      length.lines += step / grid.leading;
    }
  return lengths
    .filter(({ lines }) => lines > 0)
    .map(({ slot, lines }) => ({
      element: slot.cell.element,
      row: slot.cell.row - grid.headerRows + 1,
      column: slot.cell.column + 1,
      letters: Math.ceil((lines * slot.inner) / grid.em),
    }))
    .sort((a, b) => b.letters - a.letters)
    .slice(0, most);
}

function lengthsOf({ slotsByRow, headerRows }: TableGrid): Length[] {
  return slotsByRow
    .slice(headerRows)
    .flatMap((slots) =>
      slots.map((slot) => ({ slot, height: whole(slot.flow).height + 2 * slot.cell.padding[0], lines: 0 })),
    );
}

/** The height of a table whose cells have such heights. */
function total(lengths: readonly Length[]): number {
  const rows: number[] = [];
  for (const { slot, height } of [...lengths].sort((a, b) => a.slot.lastRow - b.slot.lastRow)) {
    let above = 0;
    for (let row = slot.cell.row; row < slot.lastRow; row++) above += rows[row] ?? 0;
    rows[slot.lastRow] = Math.max(rows[slot.lastRow] ?? 0, height - above);
  }
  return rows.reduce((sum, height) => sum + (height ?? 0), 0);
}

/** The cells from which a line is best taken: one, or where no single one helps, all the highest of the highest row. */
function bestCut(lengths: readonly Length[], step: number): Length[] {
  const before = total(lengths);
  let best: Length | undefined;
  let gain = 0.01;
  for (const length of lengths) {
    if (length.height <= step) continue;
    length.height -= step;
    const gained = before - total(lengths);
    length.height += step;
    // Of two that help as much, the longer one.
    if (gained < gain || (gained === gain && length.height <= (best?.height ?? 0))) continue;
    gain = gained;
    best = length;
  }
  if (best) return [best];
  const highest = lengths.reduce((high, { height }) => Math.max(high, height), 0);
  const tallest = lengths.find(({ height }) => height === highest);
  if (!tallest || highest <= 2 * step) return [];
  const { lastRow } = tallest.slot;
  return lengths.filter(({ slot, height }) => slot.lastRow === lastRow && height > highest - step);
}
