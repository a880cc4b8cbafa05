import { inflateSync } from 'node:zlib';

/** Samples a pixel of each colour type (PNG, 11.2.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether a PNG is whole: its chunks fit the file, and its pixels unpack to the size that the header
 * names, and to no more, so that neither a torn file nor a bomb reaches the renderer.
 */
export function isWholePng(bytes: Uint8Array, width: number, height: number): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [depth = 0, colourType = 0, , , interlaced] = view.subarray(24, 29);
  const perPixel = samples[colourType];
  if (perPixel === undefined || ![1, 2, 4, 8, 16].includes(depth)) return false;
  const packed: Buffer[] = [];
  for (let at = 8; at + 12 <= view.length; ) {
    const length = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > view.length) return false;
    if (type === 'IDAT') packed.push(view.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') break;
    at += 12 + length;
  }
  const expected = height * (1 + Math.ceil((width * perPixel * depth) / 8));
  // Interlaced pixels come in seven passes, each with rows of its own.
  const most = interlaced ? expected * 2 + 64 : expected;
  try {
    const length = inflateSync(Buffer.concat(packed), { maxOutputLength: most + 1 }).length;
    return interlaced ? length >= expected - height && length <= most : length === expected;
  } catch {
    return false;
  }
}
