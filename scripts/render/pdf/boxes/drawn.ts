import type { ImageAsset } from '../../../strategy/strategy.ts';
import type { PathCommand } from '../paint/path.ts';
import type { Mark } from '../tags/tag.ts';
import { type Box, type Flow, type Piece, solid, tolerance } from './box.ts';
import { type Link, type Opening, paintOpening } from './text.ts';

/** CSS pixels to points. */
const pxToPt = 0.75;

/**
 * An image in its own size, or as wide as there is room, and no higher than `maxHeight`; a link if it leads
 * somewhere.
 */
export function imageBox(
  image: ImageAsset,
  maxHeight: number,
  mark: Mark,
  link: Link | undefined,
  opening: Opening = {},
): Box {
  const natural = image.width * pxToPt;
  const ratio = image.height / image.width;
  const used = (width: number): number => Math.min(natural, width, maxHeight / ratio);
  return {
    before: 0,
    after: 0,
    narrow: () => ({ least: Math.min(natural, 20), minimum: Math.min(natural, 40) }),
    natural,
    height: (width) => used(width) * ratio,
    flow: (available) => {
      const ordinary = used(available);
      const inWidth = (width: number): Piece => {
        const height = width * ratio;
        return {
          height,
          paint: (painter, x, y) => {
            paintOpening(opening, painter, x, y);
            painter.image(image, mark, x, y, width, height);
            if (link) painter.link(link, x, y, width, height);
          },
        };
      };
      const piece = inWidth(ordinary);
      const flow: Flow = {
        take: (room) => {
          if (piece.height <= room.height + tolerance) return { piece };
          // What no page could take gets smaller, rather than run off its page.
          return room.must ? { piece: inWidth(Math.max(room.height, 1) / ratio) } : { rest: flow };
        },
      };
      return flow;
    },
  };
}

/** A line across the text. */
export function ruleBox(color: string, lineWidth: number): Box {
  return {
    before: 0,
    after: 0,
    narrow: () => ({ least: 0, minimum: 0 }),
    natural: 0,
    height: () => lineWidth,
    flow: (width) =>
      solid({
        height: lineWidth,
        paint: (painter, x, y) =>
          painter.line(x, y + lineWidth / 2, x + width, y + lineWidth / 2, lineWidth, color),
      }),
  };
}

/** The mark of a list's item: a dot, or a task's box, which the font need not have. */
export type ItemMark = 'dot' | 'open' | 'done';

/** What a mark says to who cannot see it. */
export const markText: Readonly<Record<ItemMark, string>> = { dot: '•', open: '☐', done: '☑' };

/** A mark in the middle of a first line of a height: a dot half as wide as a letter, a box as wide. */
export function markBox(kind: ItemMark, fontSize: number, leading: number, color: string, mark: Mark): Box {
  const width = kind === 'dot' ? fontSize * 0.5 : fontSize;
  return {
    before: 0,
    after: 0,
    narrow: () => ({ least: width, minimum: width }),
    natural: width,
    height: () => leading,
    flow: () =>
      solid({
        height: leading,
        paint: (painter, x, y) => {
          const middle = y + leading / 2;
          if (kind === 'dot') {
            const path = circle(x + fontSize * 0.5, middle, fontSize * 0.13);
            painter.draw(mark, path, { fill: color });
            return;
          }
          const half = fontSize * 0.36;
          const left = x + fontSize * 0.1;
          const box: PathCommand[] = [['rectangle', left, middle - half, half * 2, half * 2]];
          painter.draw(mark, box, { stroke: color, width: fontSize * 0.07 });
          if (kind === 'open') return;
          const tick: PathCommand[] = [
            ['move', left + half * 0.4, middle],
            ['line', left + half * 0.85, middle + half * 0.5],
            ['line', left + half * 1.6, middle - half * 0.55],
          ];
          painter.draw(mark, tick, { stroke: color, width: fontSize * 0.11 });
        },
      }),
  };
}

/** A circle of four Bézier curves. */
function circle(x: number, y: number, radius: number): PathCommand[] {
  const handle = radius * 0.5523;
  return [
    ['move', x + radius, y],
    ['curve', x + radius, y + handle, x + handle, y + radius, x, y + radius],
    ['curve', x - handle, y + radius, x - radius, y + handle, x - radius, y],
    ['curve', x - radius, y - handle, x - handle, y - radius, x, y - radius],
    ['curve', x + handle, y - radius, x + radius, y - handle, x + radius, y],
  ];
}
