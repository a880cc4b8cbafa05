import type { ImageAsset } from '../../../strategy/strategy.ts';
import type { Box } from './box.ts';

/** CSS pixels to points. */
const pxToPt = 0.75;

/** An image in its own size, or as wide as there is room, and no higher than `maxHeight`; a link if it leads somewhere. */
export function imageBox(image: ImageAsset, maxHeight: number, link: object = {}): Box {
  const natural = image.width * pxToPt;
  const ratio = image.height / image.width;
  const used = (width: number): number => Math.min(natural, width, maxHeight / ratio);
  return {
    before: 0,
    after: 0,
    minimum: Math.min(natural, 40),
    natural,
    height: (width) => used(width) * ratio,
    content: (width) =>
      image.type === 'svg'
        ? {
            svg: Buffer.from(image.bytes).toString('utf8'),
            width: used(width),
            height: used(width) * ratio,
            ...link,
          }
        : { image: image.path, width: used(width), height: used(width) * ratio },
  };
}

/** A line across the text. */
export function ruleBox(color: string, lineWidth: number): Box {
  return {
    before: 0,
    after: 0,
    minimum: 0,
    natural: 0,
    height: () => lineWidth,
    content: (width) => ({
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor: color }],
    }),
  };
}

/** The mark of a list's item: a dot, or a task's box, which the font need not have. */
export type Mark = 'dot' | 'open' | 'done';

/** A mark at the height of a first line's middle: a dot half as wide as a letter, a box as wide. */
export function markBox(mark: Mark, fontSize: number, color: string): Box {
  const width = mark === 'dot' ? fontSize * 0.5 : fontSize;
  const middle = fontSize * 0.52;
  const half = fontSize * 0.36;
  const left = fontSize * 0.1;
  const box = {
    type: 'rect' as const,
    x: left,
    y: middle - half,
    w: half * 2,
    h: half * 2,
    lineWidth: fontSize * 0.07,
    lineColor: color,
  };
  const tick = {
    type: 'polyline' as const,
    points: [
      { x: left + half * 0.4, y: middle },
      { x: left + half * 0.85, y: middle + half * 0.5 },
      { x: left + half * 1.6, y: middle - half * 0.55 },
    ],
    lineWidth: fontSize * 0.11,
    lineColor: color,
  };
  const dot = {
    type: 'ellipse' as const,
    x: fontSize * 0.5,
    y: middle,
    r1: fontSize * 0.13,
    r2: fontSize * 0.13,
    color,
  };
  return {
    before: 0,
    after: 0,
    minimum: width,
    natural: width,
    height: () => fontSize,
    content: () => ({ canvas: mark === 'dot' ? [dot] : mark === 'open' ? [box] : [box, tick] }),
  };
}
