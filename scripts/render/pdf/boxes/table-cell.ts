import { type Flow, type Piece, whole } from './box.ts';
import type { Slot } from './table-grid.ts';

/** A cell on the page under way. */
export interface ActiveCell {
  readonly slot: Slot;
  /** What is left of its content. */
  readonly flow: Flow | undefined;
  /** Where it begins on this page, in pt below the table's top. */
  readonly top: number;
  /** What stands above its content here, because it began on an earlier page. */
  readonly label: Piece | undefined;
  /** Whether any of its content stands on an earlier page. */
  readonly isBegun: boolean;
}

/** A cell's part on one page. */
export interface PlacedCell {
  readonly slot: Slot;
  readonly top: number;
  readonly bottom: number;
  readonly label: Piece | undefined;
  readonly content: Piece | undefined;
}

/** What a cell leaves for the next page. */
export interface CutCell {
  readonly placed: PlacedCell;
  readonly rest: CarriedCell;
}

/** A cell that begins on this page. */
export function beginCell(slot: Slot, top: number): ActiveCell {
  return { slot, flow: slot.flow, top, label: undefined, isBegun: false };
}

/** What is left of a cell for the next page. */
export interface CarriedCell {
  readonly flow: Flow | undefined;
  /** Whether any of its content stands on an earlier page. */
  readonly isBegun: boolean;
}

/** So much of a page's height may a label take that is repeated there. */
const labelShare = 1 / 4;

/**
 * A cell that goes on from an earlier page, below its label.
 *
 * @param fresh the height of the page
 */
export function resumeCell(
  slot: Slot,
  { flow, isBegun }: CarriedCell,
  top: number,
  fresh: number,
): ActiveCell {
  const isLabelled = isBegun && (flow !== undefined || slot.cell.label?.always);
  const label = isLabelled ? slot.labels().find(({ height }) => height <= fresh * labelShare) : undefined;
  return { slot, flow, top, label, isBegun };
}

/** The height that a cell needs, with its padding; `Infinity` where that is more than a limit. */
export function cellHeight({ slot, flow, label }: ActiveCell, limit: number): number {
  const around = 2 * slot.cell.padding[0] + (label?.height ?? 0);
  if (!flow) return around;
  const { piece, rest } = flow.take({ height: limit, fresh: limit, must: true });
  return rest ? Number.POSITIVE_INFINITY : around + (piece?.height ?? 0);
}

/** A cell that ends here, with all that is left of its content. */
export function closeCell({ slot, flow, top, label }: ActiveCell, bottom: number): PlacedCell {
  return { slot, top, bottom, label, content: flow && whole(flow) };
}

/** A cell of which this page takes what fits above a line. */
export function cutCell(active: ActiveCell, bottom: number, fresh: number, must: boolean): CutCell {
  const { slot, flow, top, label, isBegun } = active;
  const around = 2 * slot.cell.padding[0];
  const height = bottom - top - around - (label?.height ?? 0);
  const taken = flow?.take({ height, fresh: fresh - around, must }) ?? {};
  const rest = { flow: taken.rest, isBegun: isBegun || taken.piece !== undefined };
  return { placed: { slot, top, bottom, label, content: taken.piece }, rest };
}
