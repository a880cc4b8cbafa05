import { type Box, type Flow, type Narrow, type Piece, within } from './box.ts';

/** What surrounds a box: lengths in pt, colours as `#rrggbb`. */
export interface FrameOptions {
  readonly padding: readonly [vertical: number, horizontal: number];
  readonly background: string | undefined;
  readonly border: string | undefined;
  /** Width of the border. */
  readonly rule: number;
  /** Whether the frame is as narrow as its content, at the right edge. */
  readonly right: boolean;
}

/** A box with padding, a background or a border; on each page that it runs over, a frame of its own. */
export function frameBox(inner: Box, options: FrameOptions): Box {
  const { padding, border, rule, right } = options;
  const edge = border ? rule : 0;
  const [vertical, horizontal] = [padding[0] + edge, padding[1] + edge];
  return {
    before: inner.before,
    after: inner.after,
    narrow: () => widen(inner.narrow(), 2 * horizontal),
    natural: inner.natural + 2 * horizontal,
    height: (width) => inner.height(width - 2 * horizontal) + 2 * vertical,
    flow: (width) => {
      const room = width - 2 * horizontal;
      const used = right ? Math.min(inner.natural + 0.5, room) : room;
      const frame = { ...options, vertical, horizontal, left: room - used, width: used + 2 * horizontal };
      return frameFlow(inner.flow(used), frame);
    },
  };
}

interface Frame extends FrameOptions {
  readonly vertical: number;
  readonly horizontal: number;
  readonly left: number;
  readonly width: number;
}

function frameFlow(inner: Flow, frame: Frame): Flow {
  const flow: Flow = {
    take: (room) => {
      const { piece, rest } = inner.take(within(room, 2 * frame.vertical));
      if (!piece) return { rest: flow };
      const framed = framePiece(piece, frame);
      return rest ? { piece: framed, rest: frameFlow(rest, frame) } : { piece: framed };
    },
  };
  return flow;
}

function framePiece(
  inner: Piece,
  { vertical, horizontal, left, width, background, border, rule }: Frame,
): Piece {
  const height = inner.height + 2 * vertical;
  return {
    height,
    paint: (painter, x, y) => {
      const start = x + left;
      if (background) painter.fill(start, y, width, height, background);
      inner.paint(painter, start + horizontal, y + vertical);
      if (border) painter.outline(start, y, width, height, rule, border);
    },
  };
}

/** A box moved to the right. */
export function indentBox(inner: Box, indent: number): Box {
  if (indent === 0) return inner;
  return {
    before: inner.before,
    after: inner.after,
    narrow: () => widen(inner.narrow(), indent),
    natural: inner.natural + indent,
    keepsWithNext: inner.keepsWithNext ?? false,
    height: (width) => inner.height(width - indent),
    flow: (width) => indentFlow(inner.flow(width - indent), indent),
  };
}

function indentFlow(inner: Flow, indent: number): Flow {
  return {
    take: (room) => {
      const { piece, rest } = inner.take(room);
      return {
        piece: piece && {
          height: piece.height,
          paint: (painter, x, y) => piece.paint(painter, x + indent, y),
        },
        rest: rest && indentFlow(rest, indent),
      };
    },
  };
}

/** How narrow a box may get with something around it. */
export function widen({ least, minimum }: Narrow, by: number): Narrow {
  return { least: least + by, minimum: minimum + by };
}
