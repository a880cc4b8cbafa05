import { type Box, type Flow, nothing, type Piece, type Room, type Taken } from './box.ts';
import { stackBox } from './stack.ts';

/** The narrowest column beside a long label, in em; below that the label stands above. */
const narrowest = 10;

/**
 * A label to the left of its text: a section's title, a number, a list's mark. Where that leaves too
 * little width, a long label stands above instead.
 */
export function sideBox(
  label: Box,
  rest: Box,
  fontSize: number,
  gap = fontSize * 0.4,
  labelWidth = label.natural,
): Box {
  const offset = labelWidth + gap;
  const isShort = labelWidth <= fontSize * 3;
  const isBeside = (width: number): boolean => isShort || width - offset >= fontSize * narrowest;
  const above = (): Box =>
    stackBox([
      { ...label, keepsWithNext: true, before: 0, after: 0 },
      { ...rest, before: 0 },
    ]);
  return {
    before: rest.before,
    after: rest.after,
    narrow: () => {
      const right = rest.narrow();
      if (isShort) return { least: offset + right.least, minimum: offset + right.minimum };
      const left = label.narrow();
      return {
        least: Math.max(left.least, right.least),
        minimum: Math.max(left.minimum, right.minimum),
      };
    },
    natural: offset + rest.natural,
    keepsWithNext: rest.keepsWithNext ?? false,
    height: (width) =>
      isBeside(width)
        ? Math.max(label.height(labelWidth), rest.height(width - offset))
        : above().height(width),
    flow: (width) =>
      isBeside(width)
        ? sideFlow(label.flow(labelWidth), rest.flow(width - offset), offset)
        : above().flow(width),
    side: { width: labelWidth, widen: (wider) => sideBox(label, rest, fontSize, gap, wider) },
  };
}

/** Gives the labels at the side of neighbouring boxes one width, so that what follows them stands in line. */
export function alignSides(boxes: readonly Box[]): Box[] {
  const widest = Math.max(0, ...boxes.map(({ side }) => side?.width ?? 0));
  return boxes.map((box) =>
    box.side && box.side.width < widest
      ? { ...box.side.widen(widest), before: box.before, after: box.after }
      : box,
  );
}

/** A label and its text, side by side: neither begins on a page without the other. */
function sideFlow(label: Flow | undefined, rest: Flow | undefined, offset: number): Flow {
  const flow: Flow = {
    take: (room) => {
      const left = take(label, room);
      const right = take(rest, room);
      const isApart = (label && !left.piece) || (rest && !right.piece);
      if (isApart && !room.must) return { rest: flow };
      const piece = sidePiece(left.piece ?? nothing, right.piece ?? nothing, offset);
      return left.rest || right.rest ? { piece, rest: sideFlow(left.rest, right.rest, offset) } : { piece };
    },
  };
  return flow;
}

function take(flow: Flow | undefined, room: Room): Taken {
  return flow ? flow.take(room) : {};
}

function sidePiece(left: Piece, right: Piece, offset: number): Piece {
  return {
    height: Math.max(left.height, right.height),
    paint: (painter, x, y) => {
      left.paint(painter, x, y);
      right.paint(painter, x + offset, y);
    },
  };
}
