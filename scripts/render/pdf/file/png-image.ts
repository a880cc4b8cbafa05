import { deflate } from './deflate.ts';
import type { Objects } from './objects.ts';
import { type Png, readPng, rowLength } from './png.ts';
import { sampleAt, unfilter, unpackRows } from './png-rows.ts';
import { byteString, name, type PdfDictionary, type PdfValue, type Ref } from './value.ts';

/**
 * Embeds a PNG as an image XObject (ISO 32000-1, 8.9.5), its opacity as the image's soft mask. pdfkit's own way
 * would unpack those with opacity in threads, and so write them in a different order each time.
 *
 * @throws Error for one that is damaged
 */
export function embedPng(bytes: Uint8Array, objects: Objects): { width: number; height: number; ref: Ref } {
  const png = readPng(bytes);
  const { width, height, depth, colors } = png;
  const { color, alpha } = planesOf(png);
  const soft = alpha && {
    SMask: addImage(objects, png, { ColorSpace: name('DeviceGray') }, 1, alpha.depth, deflate(alpha.rows)),
  };
  const hidden = png.palette || !png.transparency ? undefined : colorKey(png.transparency, colors);
  const entries = { ColorSpace: colorSpace(png), ...soft, ...(hidden && { Mask: hidden }) };
  return { width, height, ref: addImage(objects, png, entries, colors, depth, color) };
}

/** The packed rows of the colours, and the rows of the opacity where something is not opaque. */
function planesOf(png: Png): {
  readonly color: Buffer;
  readonly alpha?: { readonly depth: number; readonly rows: Buffer };
} {
  const { width, depth, hasAlpha, palette, transparency } = png;
  const hasOpacities = palette !== undefined && transparency !== undefined;
  if (!hasAlpha && !hasOpacities && !png.isInterlaced) return { color: png.packed };
  const rows = unpackRows(png);
  if (hasOpacities) {
    const color = png.isInterlaced ? deflate(rows) : png.packed;
    return { color, alpha: { depth: 8, rows: paletteAlpha(rows, png, transparency) } };
  }
  if (!hasAlpha) return { color: deflate(rows) };
  const [color, alpha] = splitAlpha(rows, png);
  return isOpaque(alpha, 1 + rowLength(width, 1, depth), depth)
    ? { color: deflate(color) }
    : { color: deflate(color), alpha: { depth, rows: alpha } };
}

/**
 * Parts the opacity from the colours. PNG's filters count each sample against the same sample of other
 * pixels, so that the filtered bytes can be parted as they are.
 */
function splitAlpha(rows: Buffer, { width, height, colors, depth }: Png): [color: Buffer, alpha: Buffer] {
  const alphaSize = depth / 8;
  const colorSize = colors * alphaSize;
  const color = Buffer.alloc(height * (1 + width * colorSize));
  const alpha = Buffer.alloc(height * (1 + width * alphaSize));
  let [from, toColor, toAlpha] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    const filter = rows[from++] ?? 0;
    color[toColor++] = filter;
    alpha[toAlpha++] = filter;
    for (let pixel = 0; pixel < width; pixel++) {
      for (let byte = 0; byte < colorSize; byte++) color[toColor++] = rows[from++] ?? 0;
      for (let byte = 0; byte < alphaSize; byte++) alpha[toAlpha++] = rows[from++] ?? 0;
    }
  }
  return [color, alpha];
}

function isOpaque(alpha: Buffer, stride: number, depth: number): boolean {
  const plain = Buffer.from(alpha);
  unfilter(plain, stride, depth);
  return plain.every((byte, at) => byte === 0xff || at % stride === 0);
}

/** Opacities of 8 bits for pixels of a palette (PNG, 11.3.1.1). */
function paletteAlpha(rows: Buffer, { width, height, depth }: Png, opacities: Buffer): Buffer {
  const stride = 1 + rowLength(width, 1, depth);
  const plain = Buffer.from(rows);
  unfilter(plain, stride, depth);
  const alpha = Buffer.alloc(height * (1 + width));
  for (let row = 0; row < height; row++) {
    const indices = plain.subarray(row * stride + 1, (row + 1) * stride);
    for (let pixel = 0; pixel < width; pixel++)
      alpha[row * (1 + width) + 1 + pixel] = opacities[sampleAt(indices, pixel, depth)] ?? 0xff;
  }
  return alpha;
}

/** The colour that is not painted, as ranges (ISO 32000-1, 8.9.6.4). */
function colorKey(transparency: Buffer, colors: number): number[] {
  return Array.from({ length: colors }, (_, color) => transparency.readUInt16BE(color * 2)).flatMap(
    (value) => [value, value],
  );
}

function colorSpace({ colors, palette }: Png): PdfValue {
  if (!palette) return name(colors === 3 ? 'DeviceRGB' : 'DeviceGray');
  return [name('Indexed'), name('DeviceRGB'), palette.length / 3 - 1, byteString(palette)];
}

/** PDF reads PNG's rows as they are (ISO 32000-1, 7.4.4.4). */
function addImage(
  objects: Objects,
  { width, height }: Png,
  entries: PdfDictionary,
  colors: number,
  depth: number,
  packed: Buffer,
): Ref {
  const parameters = { Predictor: 15, Colors: colors, BitsPerComponent: depth, Columns: width };
  return objects.addStream(
    {
      Type: name('XObject'),
      Subtype: name('Image'),
      Width: width,
      Height: height,
      BitsPerComponent: depth,
      ...entries,
      Filter: name('FlateDecode'),
      DecodeParms: parameters,
    },
    packed,
  );
}
