import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../scripts/render/pdf/file/pictures.ts';
import { UnreadableImage } from '../../../scripts/render/pdf/file/unreadable-image.ts';
import { repository } from '../../support/paths.ts';
import { begin, open } from '../../support/pdf-file.ts';
import { readObjects } from '../../support/pdf-objects.ts';
import { png } from '../../support/png.ts';

const box = { x: 10, y: 20, width: 30, height: 40 };
const jpegs = join(repository, 'tests/problems/images-jpeg/content/images');
const jpeg = (name: string): Picture => ({
  path: name,
  type: 'jpeg',
  bytes: readFileSync(join(jpegs, name)),
});

/** A PDF of pictures, each on a page of its own. */
async function pdfOf(...pictures: Picture[]): Promise<Uint8Array> {
  const pdf = begin();
  for (const picture of pictures) {
    pdf.startPage(100, 100);
    pdf.drawImage(picture, box);
  }
  return pdf.finish();
}

/** The pixels that pdf.js gets of an image, as hexadecimal RGB or RGBA. */
async function pixels(bytes: Uint8Array): Promise<string[]> {
  return open(await pdfOf({ path: 'a.png', type: 'png', bytes }), async (pdf) => {
    const page = await pdf.getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const [id] = argsArray[fnArray.indexOf(OPS.paintImageXObject)] as [string];
    const { data, width, height } = await new Promise<{ data: Uint8Array; width: number; height: number }>(
      (resolve) => page.objs.get(id, resolve),
    );
    const size = data.length / width / height;
    return Array.from({ length: width * height }, (_, index) =>
      Buffer.from(data.subarray(index * size, (index + 1) * size)).toString('hex'),
    );
  });
}

describe('PNG', () => {
  it('with opacity, whatever its rows are filtered by', async () => {
    const rows = [
      [1, 255, 0, 0, 128, 0, 10, 0, 100],
      [2, 1, 2, 3, 4, 5, 6, 7, 8],
      [3, 1, 2, 3, 4, 5, 6, 8, 7],
      [4, 1, 200, 3, 4, 9, 100, 7, 250],
      [4, 90, 1, 30, 4, 200, 1, 70, 3],
      [4, 56, 0, 0, 0, 0, 0, 0, 0],
    ];
    expect(await pixels(png({ width: 2, height: 6, depth: 8, colourType: 6 }, rows))).toEqual([
      'ff000080',
      'ff0a00e4',
      '00020384',
      '041007ec',
      '01030446',
      '070f0da0',
      '02cb074a',
      '102f149a',
      '5ccc254e',
      '24306b9d',
      '94cc254e',
      '5c306b9d',
    ]);
  });

  it('with opacity of which nothing shows has no mask', async () => {
    const bytes = png({ width: 2, height: 1, depth: 8, colourType: 6 }, [[1, 1, 2, 3, 255, 4, 5, 6, 0]]);
    expect(await pixels(bytes)).toEqual(['010203', '050709']);
    const { objects } = readObjects(await pdfOf({ path: 'a.png', type: 'png', bytes }));
    expect([...objects.values()].some(({ syntax }) => syntax.includes('/SMask'))).toBe(false);
  });

  it('of 16 bits with opacity', async () => {
    const bytes = png({ width: 1, height: 1, depth: 16, colourType: 4 }, [[0, 0x80, 0x01, 0x40, 0x02]]);
    expect(await pixels(bytes)).toEqual(['80808040']);
  });

  it('of a palette of few bits with opacities', async () => {
    const palette = { PLTE: [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9], tRNS: [0, 128] };
    const bytes = png(
      { width: 5, height: 1, depth: 2, colourType: 3 },
      [[0, 0b00011011, 0b01000000]],
      palette,
    );
    expect(await pixels(bytes)).toEqual(['ff000000', '00ff0080', '0000ffff', '090909ff', '00ff0080']);
  });

  it('of a palette whose rows are filtered: each opacity stays with its colour', async () => {
    const shades = Array.from({ length: 256 }, (_, shade) => shade);
    const palette = { PLTE: shades.flatMap((shade) => [shade, shade, shade]), tRNS: shades };
    const rows = [0, 1, 2, 3, 4, 4, 3].map((filter) => [filter, 90, 20, 201, 3, 77, 40, 131, 8]);
    const bytes = png({ width: 8, height: 7, depth: 8, colourType: 3 }, rows, palette);
    const all = await pixels(bytes);
    expect(all.slice(0, 3)).toEqual(['5a5a5a5a', '14141414', 'c9c9c9c9']);
    expect(new Set(all).size).toBeGreaterThan(40);
    for (const pixel of all) expect(pixel).toBe(pixel.slice(0, 2).repeat(4));
  });

  it('with one colour that does not show', async () => {
    const key = { tRNS: [0, 1, 0, 2, 0, 3] };
    const bytes = png({ width: 2, height: 1, depth: 8, colourType: 2 }, [[0, 1, 2, 3, 4, 5, 6]], key);
    expect(await pixels(bytes)).toEqual(['01020300', '040506ff']);
  });

  it('of grey without opacity is put in as it is packed', async () => {
    const bytes = png({ width: 2, height: 2, depth: 8, colourType: 0 }, [
      [1, 10, 20],
      [2, 5, 5],
    ]);
    expect((await pixels(bytes)).map((pixel) => pixel.slice(0, 2))).toEqual(['0a', '1e', '0f', '23']);
    const packed = Buffer.from(bytes).subarray(Buffer.from(bytes).indexOf('IDAT') + 4, -16);
    const file = Buffer.from(await pdfOf({ path: 'a.png', type: 'png', bytes }));
    expect(file.includes(packed)).toBe(true);
  });

  it('that is interlaced', async () => {
    // The pixels 1 to 9 of an image of 3 × 3, in the passes 1, 4, 5, 6 and 7 (PNG, 8.2).
    const header = { width: 3, height: 3, colourType: 0, interlace: 1 } as const;
    const bytes = png({ ...header, depth: 8 }, [
      [0, 1],
      [0, 3],
      [1, 7, 2],
      [0, 2],
      [2, 6],
      [1, 4, 1, 1],
    ]);
    const grey = (await pixels(bytes)).map((pixel) => pixel.slice(0, 2));
    expect(grey).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09']);
    const half = png({ ...header, depth: 4 }, [
      [0, 0x10],
      [0, 0x30],
      [0, 0x79],
      [0, 0x20],
      [0, 0x80],
      [0, 0x45, 0x60],
    ]);
    const scaled = (await pixels(half)).map((pixel) => pixel.slice(0, 2));
    expect(scaled).toEqual(['11', '22', '33', '44', '55', '66', '77', '88', '99']);
    const clear = png({ width: 2, height: 1, depth: 8, colourType: 6, interlace: 1 }, [
      [0, 1, 2, 3, 4],
      [0, 5, 6, 7, 8],
    ]);
    expect(await pixels(clear)).toEqual(['01020304', '05060708']);
  });

  it('that is damaged is refused', async () => {
    const rows = [[0, 1, 2, 3, 4]];
    const header = { width: 1, height: 1, depth: 8, colourType: 6 };
    const whole = png(header, rows);
    const damaged: [string, Uint8Array][] = [
      ['without pixels', whole.subarray(0, 33)],
      ['with pixels that do not unpack', Buffer.from(whole).fill(0, 43, 50)],
      ['with fewer rows than it says', png({ ...header, height: 2 }, rows)],
      ['with more rows than it says', png(header, [...rows, ...rows])],
      ['with an unknown filter', png(header, [[9, 1, 2, 3, 4]])],
      ['without its palette', png({ ...header, colourType: 3 }, [[0, 1]])],
    ];
    for (const [title, bytes] of damaged)
      await expect(pdfOf({ path: 'bad.png', type: 'png', bytes }), title).rejects.toThrow(UnreadableImage);
  });
});

describe('JPEG', () => {
  it('is put in as it is, once', async () => {
    const { objects } = readObjects(await pdfOf(jpeg('rgb.jpg'), jpeg('grey.jpg'), jpeg('rgb.jpg')));
    const images = [...objects.values()].filter(({ syntax }) => syntax.includes('/Subtype/Image'));
    expect(images.map(({ syntax }) => /\/ColorSpace(\/\w+)/.exec(syntax)?.[1])).toEqual([
      '/DeviceRGB',
      '/DeviceGray',
    ]);
    expect(images.map(({ data }) => data)).toEqual([jpeg('rgb.jpg').bytes, jpeg('grey.jpg').bytes]);
  });

  it('in CMYK or an unusual coding is refused', async () => {
    const refusal = pdfOf(jpeg('cmyk.jpg'));
    await expect(refusal).rejects.toBeInstanceOf(UnreadableImage);
    await expect(refusal).rejects.toMatchObject({ path: 'cmyk.jpg' });
    await expect(pdfOf(jpeg('12-bit.jpg'))).rejects.toBeInstanceOf(UnreadableImage);
  });
});

it('an image is painted into its box, upright, and nothing else is', () => {
  const pdf = begin();
  pdf.startPage(100, 100);
  pdf.write('/Figure<</MCID 0>>BDC');
  const picture = jpeg('rgb.jpg');
  pdf.drawImage(picture, box);
  pdf.write('EMC');
  pdf.drawImage(picture, box);
  const { objects } = readObjects(pdf.finish());
  const [content] = [...objects.values()].filter(({ data }) => data?.includes(' Do'));
  expect(content?.data?.toString('latin1').split(/\n+/)).toEqual([
    '/Figure<</MCID 0>>BDC',
    'q',
    '1 0 0 -1 10 60 cm',
    'q',
    '30 0 0 -40 0 40 cm',
    '/I1 Do',
    'Q',
    'Q',
    'EMC',
    'q',
    '1 0 0 -1 10 60 cm',
    'q',
    '30 0 0 -40 0 40 cm',
    '/I1 Do',
    'Q',
    'Q',
    '',
  ]);
});
