import { describe, expect, it } from 'vitest';
import { jpegFitness, readJpegFrame } from '../../../scripts/strategy/jpeg.ts';

/** Two bytes of a marker's length, the marker, and what follows. */
const segment = (marker: number, ...data: number[]): number[] => [0xff, marker, 0, data.length + 2, ...data];
const frame = (marker: number, precision: number, components: number): number[] =>
  segment(marker, precision, 1, 2, 3, 4, components, ...new Array<number>(components * 3).fill(0));
const read = (...bytes: number[][]) => readJpegFrame(Uint8Array.from([0xff, 0xd8, ...bytes.flat()]));

describe('a JPEG’s frame', () => {
  it('is found behind other segments and fill bytes', () => {
    const size = { width: 0x0304, height: 0x0102 };
    expect(read(segment(0xe0, 0xff, 0xc0), segment(0xc4, 1, 2), [0xff, 0xff], frame(0xc2, 8, 3))).toEqual({
      process: 2,
      precision: 8,
      components: 3,
      ...size,
    });
    expect(read([0xff, 0x01], frame(0xc9, 12, 4))).toEqual({
      process: 9,
      precision: 12,
      components: 4,
      ...size,
    });
  });

  it('is missing where the scan or the file’s end comes first', () => {
    expect(read(segment(0xda, 0), frame(0xc0, 8, 3))).toBeUndefined();
    expect(read(frame(0xc0, 8, 1).slice(0, 9))).toBeUndefined();
    expect(read([0, 0, 0, 0], frame(0xc0, 8, 3))).toBeUndefined();
  });

  const fitness: [process: number, precision: number, components: number, string][] = [
    [0, 8, 1, 'fit'],
    [1, 8, 3, 'fit'],
    [2, 8, 3, 'fit'],
    [0, 8, 4, 'cmyk'],
    [2, 12, 3, 'unusual'],
    [3, 8, 3, 'unusual'],
    [9, 8, 3, 'unusual'],
    [0, 8, 2, 'unusual'],
  ];
  for (const [process, precision, components, expected] of fitness)
    it(`SOF${process}, ${precision} bits, ${components} components: ${expected}`, () => {
      expect(jpegFitness({ process, precision, components, width: 1, height: 1 })).toBe(expected);
    });
});
