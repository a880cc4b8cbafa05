import { describe, expect, it } from 'vitest';
import { readCharacterMap } from '../../../scripts/render/pdf/font/character-map.ts';
import { componentOffsets } from '../../../scripts/render/pdf/font/glyf.ts';
import { FontRefused } from '../../../scripts/render/pdf/font/refused.ts';

/** A table of 16-bit numbers. */
function words(...numbers: number[]): DataView {
  const view = new DataView(new ArrayBuffer(2 * numbers.length));
  numbers.forEach((number, index) => {
    view.setUint16(2 * index, number);
  });
  return view;
}

const mapOf = (glyphs: number, ...cmap: number[]) =>
  readCharacterMap(new Map([['cmap', words(...cmap)]]), glyphs);

describe('a character map', () => {
  // One record: platform 3, encoding 1, at 12.
  const header = [0, 1, 3, 1, 0, 12];

  it('of format 4 finds glyphs by a difference, or in the array of glyph ids', () => {
    const [ends, starts] = [
      [0x43, 0x52, 0x61, 0xffff],
      [0x41, 0x50, 0x61, 0xffff],
    ];
    const deltas = [0x10000 - 0x40, 5, 1, 1];
    // From where it stands, the second segment's offset leads to the array's first number.
    const offsets = [0, 6, 20, 0];
    const ids = [7, 0, 8];
    const map = mapOf(
      100,
      ...header,
      ...[4, 16 + 8 * 4 + 6, 0, 8, 0, 0, 0],
      ...[...ends, 0, ...starts, ...deltas, ...offsets, ...ids],
    );
    const found = [0x40, 0x41, 0x42, 0x43, 0x44, 0x50, 0x51, 0x52, 0x53, 0x61, 0xffff, 0x1_0041].map(map);
    // 0x51 has the glyph id 0, 0x61 an offset that leads out of the table.
    expect(found).toEqual([0, 1, 2, 3, 0, 12, 0, 13, 0, 0, 0, 0]);
  });

  it('of format 12 finds glyphs in groups', () => {
    const groups = [
      [0, 0x41, 0, 0x43, 0, 5],
      [2, 0x0bb7, 2, 0x0bb8, 0, 9],
    ];
    const subtable = [12, 0, 0, 16 + 24, 0, 0, 0, 2, ...groups.flat()];
    const codes = [0x40, 0x41, 0x43, 0x44, 0x20bb6, 0x20bb7, 0x20bb8, 0x20bb9, 0x10ffff];
    expect(codes.map(mapOf(11, ...header, ...subtable))).toEqual([0, 5, 7, 0, 0, 9, 10, 0, 0]);
    expect(mapOf(10, ...header, ...subtable)(0x20bb8), 'a glyph that the font does not have').toBe(0);
  });

  it.each([
    ['of format 12 is longer than its table', [12, 0, 0, 28, 0, 0, 0x1000, 0]],
    ['of format 4 is longer than its table', [4, 32, 0, 0xfffe, 0, 0, 0]],
  ])('is refused where one %s', (_name, subtable) => {
    expect(() => mapOf(10, ...header, ...subtable)).toThrow(FontRefused);
  });
});

describe('the parts of a composite glyph', () => {
  const box = [0, 0, 0, 0];
  const part = (flags: number, ...rest: number[]): number[] => [flags, 3, ...rest];
  const bytes = (...numbers: number[]): Uint8Array => new Uint8Array(words(...numbers).buffer);

  it.each<[string, number[], number[]]>([
    ['with small offsets', [...part(0x20, 0), ...part(0, 0)], [12, 18]],
    ['with large offsets', [...part(0x21, 0, 0), ...part(0x01, 0, 0)], [12, 20]],
    ['with one scale', [...part(0x28, 0, 1), ...part(0, 0)], [12, 20]],
    ['with two scales', [...part(0x60, 0, 1, 1), ...part(0, 0)], [12, 22]],
    ['with a matrix', [...part(0xa1, 0, 0, 1, 1, 1, 1), ...part(0x100, 0), 1, 0], [12, 28]],
  ])('%s are found', (_name, parts, offsets) => {
    expect(componentOffsets(bytes(0xffff, ...box, ...parts))).toEqual(offsets);
  });

  it('are none for a simple glyph and for an empty one', () => {
    expect(componentOffsets(bytes(1, ...box, ...part(0, 0)))).toEqual([]);
    expect(componentOffsets(new Uint8Array())).toEqual([]);
  });

  it('are refused where more follow than there are', () => {
    expect(() => componentOffsets(bytes(0xffff, ...box, ...part(0x20, 0)))).toThrow(FontRefused);
  });
});
