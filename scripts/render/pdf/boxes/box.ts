import type { Painter } from '../paint/painter.ts';

/**
 * A piece of a document between its elements and its pages: it knows how wide it would like to be, from which
 * columns are fitted, and flows into a width. All lengths in pt.
 */
export interface Box {
  /** Space before and after; between two boxes the larger one holds, and none at the top of a page. */
  readonly before: number;
  readonly after: number;
  /** The width in which no line is broken. */
  readonly natural: number;
  /** The width below which words are torn, and that below which it is hard to read. */
  narrow(): Narrow;
  /** Whether no page may end after it: a heading, a table's caption. */
  readonly keepsWithNext?: boolean;
  /** About how high it gets in a width; quick, since the fitting of columns asks for it often. */
  height(width: number): number;
  /** Its content, set in a width and not yet placed on pages. */
  flow(width: number): Flow;
  /** Of a box with a label at its side: the label's width, and the same box with a wider one. */
  readonly side?: { readonly width: number; widen(width: number): Box };
}

/** How narrow a box may get, in pt. */
export interface Narrow {
  readonly least: number;
  readonly minimum: number;
}

/** Content that is set in its width and waits for a place. It never changes: taking from it gives the rest. */
export interface Flow {
  take(room: Room): Taken;
}

/** A place that content may take. */
export interface Room {
  /** What is left of the page, or `Infinity`. */
  readonly height: number;
  /** What the next page would give. */
  readonly fresh: number;
  /** Whether something must be placed, however little room there is: nothing stands above on this page. */
  readonly must: boolean;
}

/** What went into a room, and what is left; at least one of the two. */
export interface Taken {
  readonly piece?: Piece | undefined;
  readonly rest?: Flow | undefined;
}

/** Content that has its place. */
export interface Piece {
  readonly height: number;
  /** Of text: where its last line ends, from its left edge. */
  readonly lineEnd?: number;
  /** Paints it with its left top corner at a place of the page; y grows downwards. */
  paint(painter: Painter, x: number, y: number): void;
}

/** Room without an end. */
const endless: Room = {
  height: Number.POSITIVE_INFINITY,
  fresh: Number.POSITIVE_INFINITY,
  must: true,
};

/** All of a flow in one piece. */
export function whole(flow: Flow): Piece {
  return flow.take(endless).piece ?? nothing;
}

/** A piece without content. */
export const nothing: Piece = { height: 0, paint: () => undefined };

/** A room without a strip at its top and bottom. */
export function within({ height, fresh, must }: Room, strip: number): Room {
  return { height: height - strip, fresh: fresh - strip, must };
}

/** Lengths that differ by less are equal; sums of many lengths are not exact. */
export const tolerance = 0.01;

/** A flow of one piece that is never split. */
export function solid(piece: Piece): Flow {
  const flow: Flow = {
    take: ({ height, must }) => (must || piece.height <= height + tolerance ? { piece } : { rest: flow }),
  };
  return flow;
}
