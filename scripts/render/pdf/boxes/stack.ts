import { type Box, type Flow, nothing, type Piece, type Room, type Taken } from './box.ts';

/** Boxes below each other. */
export function stackBox(boxes: readonly Box[]): Box {
  const [first] = boxes;
  if (first && boxes.length === 1) return first;
  return {
    before: first?.before ?? 0,
    after: boxes.at(-1)?.after ?? 0,
    narrow: () => {
      const all = boxes.map((box) => box.narrow());
      return {
        least: Math.max(0, ...all.map(({ least }) => least)),
        minimum: Math.max(0, ...all.map(({ minimum }) => minimum)),
      };
    },
    natural: Math.max(0, ...boxes.map(({ natural }) => natural)),
    keepsWithNext: boxes.at(-1)?.keepsWithNext ?? false,
    height: (width) => {
      let height = 0;
      for (let index = 0; index < boxes.length; index++)
        height += gap(boxes, index) + (boxes[index]?.height(width) ?? 0);
      return height;
    },
    flow: (width) => {
      const items = boxes.map((box, index) => ({
        flow: box.flow(width),
        gap: gap(boxes, index),
        keepsWithNext: box.keepsWithNext ?? false,
      }));
      return stackFlow(items, 0, undefined);
    },
  };
}

/** The space before a box in a stack; before the first there is none. */
function gap(boxes: readonly Box[], index: number): number {
  const box = boxes[index];
  return index === 0 || !box ? 0 : Math.max(boxes[index - 1]?.after ?? 0, box.before);
}

interface Item {
  readonly flow: Flow;
  readonly gap: number;
  readonly keepsWithNext: boolean;
}

/** The items from an index on, the first of which may have been begun on an earlier page. */
function stackFlow(items: readonly Item[], from: number, begun: Flow | undefined): Flow {
  return { take: (room) => takeItems(items, from, begun, room) };
}

function takeItems(items: readonly Item[], from: number, begun: Flow | undefined, room: Room): Taken {
  const placed: { piece: Piece; y: number }[] = [];
  let y = 0;
  for (let index = from; index < items.length; index++) {
    const item = items[index];
    if (!item) break;
    const flow = index === from && begun ? begun : item.flow;
    const space = index === from ? 0 : item.gap;
    const { piece, rest } = flow.take({
      height: room.height - y - space,
      fresh: room.fresh,
      must: room.must && placed.length === 0,
    });
    if (piece) {
      placed.push({ piece, y: y + space });
      y += space + piece.height;
      if (rest) return { piece: stackPiece(placed, y), rest: stackFlow(items, index, rest) };
      continue;
    }
    const kept = withoutHeadings(items, from, placed.length, room.must);
    if (kept === 0) return { rest: stackFlow(items, from, begun) };
    const last = placed[kept - 1];
    const height = last ? last.y + last.piece.height : 0;
    const isBegun = kept === placed.length ? rest : undefined;
    return { piece: stackPiece(placed.slice(0, kept), height), rest: stackFlow(items, from + kept, isBegun) };
  }
  return { piece: stackPiece(placed, y) };
}

/** How many of the placed items stay, when the page ends after them: headings at its end go along with what follows. */
function withoutHeadings(items: readonly Item[], from: number, placed: number, must: boolean): number {
  let kept = placed;
  while (kept > 0 && items[from + kept - 1]?.keepsWithNext) kept--;
  return kept === 0 && must ? placed : kept;
}

function stackPiece(placed: readonly { piece: Piece; y: number }[], height: number): Piece {
  if (placed.length === 0) return nothing;
  return {
    height,
    paint: (painter, x, top) => {
      for (const { piece, y } of placed) piece.paint(painter, x, top + y);
    },
  };
}
