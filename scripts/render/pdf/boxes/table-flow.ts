import { type Flow, type Room, type Taken, tolerance } from './box.ts';
import type { TableBoxOptions } from './table.ts';
import {
  type ActiveCell,
  beginCell,
  type CarriedCell,
  cellHeight,
  closeCell,
  cutCell,
  type PlacedCell,
  resumeCell,
} from './table-cell.ts';
import { layGrid, type Slot, type TableGrid } from './table-grid.ts';
import { tablePiece } from './table-piece.ts';

/** How far a table has come: the next row, and what is left of the cells that reach into it from earlier pages. */
interface Progress {
  readonly row: number;
  readonly carried: ReadonlyMap<Slot, CarriedCell>;
  readonly isFirst: boolean;
}

/** The rows at the table's top on every page. */
interface Header {
  readonly cells: readonly PlacedCell[];
  /** With the rules above and below it. */
  readonly height: number;
}

/**
 * A table over pages. Its header rows stand on each of them. A row stays whole where it fits on a page; a
 * higher one is split, all of its cells at once. Cells that span rows go on beside them.
 *
 * @param widths of the columns, without the rules between them
 */
export function tableFlow(options: TableBoxOptions, widths: readonly number[]): Flow {
  const grid = layGrid(options, widths);
  options.onGrid(grid);
  const header = placeHeader(grid, options.headerRows);
  // A header that leaves no room for rows is set as rows.
  const rows = header.height > options.maxHeader ? 0 : options.headerRows;
  const start: Progress = { row: rows, carried: new Map(), isFirst: true };
  return rowsFlow(grid, rows < options.headerRows ? placeHeader(grid, 0) : header, start);
}

function rowsFlow(grid: TableGrid, header: Header, progress: Progress): Flow {
  const flow: Flow = {
    take: (room) => new Page(grid, header, progress, room).fill() ?? { rest: flow },
  };
  return flow;
}

function placeHeader({ slotsByRow, rule }: TableGrid, rows: number): Header {
  const cells: PlacedCell[] = [];
  let active: ActiveCell[] = [];
  let y = rule;
  for (let row = 0; row < rows; row++) {
    active.push(...(slotsByRow[row] ?? []).map((slot) => beginCell(slot, y)));
    const bottom = y + rowHeight(active, row, y, Number.POSITIVE_INFINITY);
    for (const each of active) if (each.slot.lastRow === row) cells.push(closeCell(each, bottom));
    active = active.filter(({ slot }) => slot.lastRow > row);
    y = bottom + rule;
  }
  return { cells, height: y };
}

/** The height that a row needs for the cells that end in it; `Infinity` where that is more than a limit. */
function rowHeight(active: readonly ActiveCell[], row: number, y: number, limit: number): number {
  let height = 0;
  for (const each of active)
    if (each.slot.lastRow === row) height = Math.max(height, each.top + cellHeight(each, limit) - y);
  return height;
}

/** A table's part on one page, while it is filled. */
class Page {
  readonly cells: PlacedCell[] = [];
  private active: ActiveCell[];
  private y: number;

  constructor(
    readonly grid: TableGrid,
    readonly header: Header,
    readonly progress: Progress,
    readonly room: Room,
  ) {
    this.y = header.height;
    this.active = [...progress.carried].map(([slot, rest]) =>
      resumeCell(slot, rest, header.height, room.fresh),
    );
  }

  /** Places rows for as long as they fit; undefined where nothing of the table should stand here. */
  fill(): Taken | undefined {
    const { grid, progress, room } = this;
    for (let row = progress.row; row < grid.rows; row++) {
      const begun = (grid.slotsByRow[row] ?? [])
        .filter((slot) => !progress.carried.has(slot))
        .map((slot) => beginCell(slot, this.y));
      const all = [...this.active, ...begun];
      const height = rowHeight(all, row, this.y, room.fresh);
      if (this.y + height + grid.rule <= room.height + tolerance) {
        this.close(all, row, this.y + height);
        continue;
      }
      if (row > progress.row) {
        const moved = this.breakBefore(row);
        return this.fitsFresh(moved.carried, begun, row)
          ? moved.taken
          : (this.split(all, row) ?? moved.taken);
      }
      if (progress.isFirst && !room.must && this.movesWhole(height)) return undefined;
      return this.split(all, row);
    }
    return { piece: tablePiece(grid, this.header.cells, this.cells, this.y, progress.isFirst) };
  }

  private close(all: readonly ActiveCell[], row: number, bottom: number): void {
    for (const each of all) if (each.slot.lastRow === row) this.cells.push(closeCell(each, bottom));
    this.active = all.filter(({ slot }) => slot.lastRow > row);
    this.y = bottom + this.grid.rule;
  }

  /** Ends the page above a row; what spans goes on beside it. */
  private breakBefore(row: number): { taken: Taken; carried: Map<Slot, CarriedCell> } {
    const { grid, room } = this;
    const carried = new Map<Slot, CarriedCell>();
    const above = this.y - grid.rule;
    const cuts = this.active.map((each) => cutCell(each, room.height - grid.rule, this.fresh(), false));
    // Cells that span may take the rest of the page; the row above reaches down as far.
    const bottom = Math.max(above, ...cuts.map(({ placed }) => contentBottom(placed)));
    const ended = this.cells.map((cell) =>
      Math.abs(cell.bottom - above) < tolerance ? { ...cell, bottom } : cell,
    );
    for (const { placed, rest } of cuts) carried.set(placed.slot, rest);
    const cells = [...ended, ...cuts.map(({ placed }) => ({ ...placed, bottom }))];
    return { taken: this.taken(cells, bottom + grid.rule, { row, carried, isFirst: false }), carried };
  }

  /** Splits a row at the page's end; undefined where nothing of it fits. */
  private split(all: readonly ActiveCell[], row: number): Taken | undefined {
    const { grid, room, progress } = this;
    const must = room.must && row === progress.row;
    const end = room.height - grid.rule;
    const cuts = all.map((each) => ({ slot: each.slot, ...cutCell(each, end, this.fresh(), must) }));
    const isIdle = !cuts.some(({ placed, slot }) => placed.content && slot.lastRow === row);
    const isApart = cuts.some(({ placed, rest }) => rest.flow && !rest.isBegun && !placed.content);
    if (!must && (isIdle || isApart)) return undefined;
    const bottom = Math.max(...cuts.map(({ placed }) => contentBottom(placed)));
    const cells = [...this.cells, ...cuts.map(({ placed }) => ({ ...placed, bottom }))];
    const isDone = cuts.every(({ slot, rest }) => slot.lastRow > row || !rest.flow);
    const carried = new Map<Slot, CarriedCell>();
    for (const { slot, rest } of cuts) if (!isDone || slot.lastRow > row) carried.set(slot, rest);
    const next = isDone ? row + 1 : row;
    return this.taken(cells, bottom + grid.rule, { row: next, carried, isFirst: false });
  }

  private taken(cells: readonly PlacedCell[], height: number, rest: Progress): Taken {
    const { grid, header, progress } = this;
    const piece = tablePiece(grid, header.cells, cells, height, progress.isFirst);
    return { piece, rest: rest.row < grid.rows ? rowsFlow(grid, header, rest) : undefined };
  }

  /** What a cell's content would have on the next page. */
  private fresh(): number {
    return this.room.fresh - this.header.height - this.grid.rule;
  }

  /** Whether a row that does not fit here stays whole on the next page. */
  private fitsFresh(
    carried: ReadonlyMap<Slot, CarriedCell>,
    begun: readonly ActiveCell[],
    row: number,
  ): boolean {
    const { header, grid, room } = this;
    const resumed = [...carried].map(([slot, rest]) => resumeCell(slot, rest, header.height, room.fresh));
    const next = [...resumed, ...begun.map(({ slot }) => beginCell(slot, header.height))];
    const height = rowHeight(next, row, header.height, room.fresh);
    return header.height + height + grid.rule <= room.fresh + tolerance;
  }

  /** Whether a table that begins below something else, and whose first row does not fit there, begins on the next page. */
  private movesWhole(height: number): boolean {
    const { header, grid, room } = this;
    const fits = header.height + height + grid.rule <= room.fresh + tolerance;
    return fits ? room.height < room.fresh / 2 : room.height < header.height + room.fresh / 8;
  }
}

function contentBottom({ slot, top, label, content }: PlacedCell): number {
  return top + 2 * slot.cell.padding[0] + (label?.height ?? 0) + (content?.height ?? 0);
}
