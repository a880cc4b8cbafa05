/** What a PNG says of itself, and its pixels as they are packed (PNG, third edition, 11.2). */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  /** Samples of a pixel, without that of its opacity. */
  readonly colors: 1 | 3;
  readonly hasAlpha: boolean;
  readonly isInterlaced: boolean;
  /** Three bytes a colour. */
  readonly palette: Buffer | undefined;
  /** Opacities of the palette's colours, else the one colour that is not painted. */
  readonly transparency: Buffer | undefined;
  /** The IDAT chunks together. */
  readonly packed: Buffer;
}

/**
 * Reads a PNG's chunks.
 *
 * @throws Error for one that is damaged
 */
export function readPng(bytes: Uint8Array): Png {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Buffer[] = [];
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 12 <= view.length; at += 12 + view.readUInt32BE(at)) {
    const type = view.toString('latin1', at + 4, at + 8);
    const data = view.subarray(at + 8, at + 8 + view.readUInt32BE(at));
    if (type === 'IDAT') packed.push(data);
    else chunks.set(type, data);
  }
  const header = chunks.get('IHDR');
  const [depth, colourType, , , interlace] = header?.subarray(8) ?? [];
  const palette = colourType === 3 ? chunks.get('PLTE') : undefined;
  if (header?.length !== 13 || !depth || packed.length === 0 || (colourType === 3 && !palette))
    throw new Error('The PNG is damaged');
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth,
    colors: colourType === 2 || colourType === 6 ? 3 : 1,
    hasAlpha: colourType === 4 || colourType === 6,
    isInterlaced: interlace === 1,
    palette,
    transparency: chunks.get('tRNS'),
    packed: Buffer.concat(packed),
  };
}

/** The bytes of a row of so many pixels, without that of its filter. */
export function rowLength(pixels: number, samples: number, depth: number): number {
  return Math.ceil((pixels * samples * depth) / 8);
}
