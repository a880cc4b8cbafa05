import { inflateSync } from 'node:zlib';
import { type Png, rowLength } from './png.ts';

/** Some of an image's pixels: every dx-th of every dy-th row, from x, y. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Adam7 (PNG, 8.2): x, y, dx, dy. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * The rows of a PNG, unpacked: each begins with the byte of its filter. An interlaced one’s are put together.
 *
 * @throws Error where they are more or fewer than its size asks for
 */
export function unpackRows(png: Png): Buffer {
  const { width, height, depth } = png;
  const samples = png.colors + (png.hasAlpha ? 1 : 0);
  const strideOf = (pixels: number): number => 1 + rowLength(pixels, samples, depth);
  const passes = passesOf(png);
  const length = passes.reduce((sum, pass) => sum + pass.height * strideOf(pass.width), 0);
  const data = inflateSync(png.packed, { maxOutputLength: length + 1 });
  if (data.length !== length) throw new Error('The PNG is damaged');
  if (!png.isInterlaced) return data;
  const rows = Buffer.alloc(height * strideOf(width));
  let rest = data;
  for (const pass of passes) {
    const stride = strideOf(pass.width);
    unfilter(rest.subarray(0, pass.height * stride), stride, samples * depth);
    for (let row = 0; row < pass.height; row++) {
      const from = rest.subarray(row * stride + 1, (row + 1) * stride);
      const to = rows.subarray((pass.y + row * pass.dy) * strideOf(width) + 1);
      for (let pixel = 0; pixel < pass.width; pixel++)
        copyPixel(from, pixel, to, pass.x + pixel * pass.dx, samples * depth);
    }
    rest = rest.subarray(pass.height * stride);
  }
  return rows;
}

function passesOf({ width, height, isInterlaced }: Png): Pass[] {
  return (isInterlaced ? adam7 : [[0, 0, 1, 1] as const])
    .map(([x, y, dx, dy]) => {
      const size = { width: Math.ceil((width - x) / dx), height: Math.ceil((height - y) / dy) };
      return { x, y, dx, dy, ...size };
    })
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Copies a pixel of so many bits from its place in one row to its place in another, which is still blank. */
function copyPixel(from: Buffer, source: number, to: Buffer, target: number, bits: number): void {
  if (bits >= 8) {
    const size = bits / 8;
    from.copy(to, target * size, source * size, (source + 1) * size);
    return;
  }
  const index = (target * bits) >> 3;
  to[index] = (to[index] ?? 0) | (sampleAt(from, source, bits) << (8 - bits - ((target * bits) & 7)));
}

/** A sample of at most 8 bits in a row without its filter's byte (PNG, 7.2). */
export function sampleAt(row: Buffer, index: number, depth: number): number {
  const bit = index * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** Undoes the filters of rows in place (PNG, 9.2); their filter is then None. */
export function unfilter(rows: Buffer, stride: number, bitsPerPixel: number): void {
  const step = Math.max(1, bitsPerPixel >> 3);
  for (let start = 0; start < rows.length; start += stride) {
    const filter = rows[start] ?? 0;
    rows[start] = 0;
    if (filter === 0) continue;
    for (let at = start + 1; at < start + stride; at++) {
      const left = at - step > start ? (rows[at - step] ?? 0) : 0;
      const above = start > 0 ? (rows[at - stride] ?? 0) : 0;
      const corner = start > 0 && at - step > start ? (rows[at - step - stride] ?? 0) : 0;
      rows[at] = ((rows[at] ?? 0) + predict(filter, left, above, corner)) & 0xff;
    }
  }
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) throw new Error('The PNG is damaged');
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
