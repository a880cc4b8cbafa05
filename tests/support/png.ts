import { crc32, deflateSync } from 'node:zlib';

/** A PNG of rows of samples, each with the byte of its filter. */
export function png(
  header: { width: number; height: number; depth: number; colourType: number; interlace?: 0 | 1 },
  rows: readonly (readonly number[])[],
  chunks: Readonly<Record<string, readonly number[]>> = {},
): Uint8Array {
  const { width, height, depth, colourType, interlace = 0 } = header;
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(width, 0);
  ihdr.writeUInt32BE(height, 4);
  ihdr.set([depth, colourType, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', ihdr),
    ...Object.entries(chunks).map(([type, data]) => chunk(type, Buffer.from(data))),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of 8-bit RGBA pixels (ISO/IEC 15948), each given by its column and row. */
export function makePng(
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly [red: number, green: number, blue: number, alpha: number],
): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => pixel(x, y)).flat(),
  ]);
  return png({ width, height, depth: 8, colourType: 6 }, rows);
}
