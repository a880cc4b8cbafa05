import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type EmbeddedFont, embedFont } from '../../../scripts/render/pdf/font/embed.ts';
import { openFont } from '../../../scripts/render/pdf/font/open-font.ts';
import { makeSubset } from '../../../scripts/render/pdf/font/subset.ts';
import { bytesOf, readTables } from '../../../scripts/render/pdf/font/tables.ts';
import { writeFont } from '../../../scripts/render/pdf/font/write-font.ts';
import { fixture, shippedFile } from '../../support/font-files.ts';

const codesOf = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

function embed(bytes: Uint8Array, text: string): { embedded: EmbeddedFont; cids: number[] } {
  const subset = makeSubset(openFont('x', bytes));
  const cids = codesOf(text).map(subset.encode);
  return { embedded: embedFont(subset), cids };
}

/** The outlines of a text's characters in a whole font, and of their CIDs in a subset. */
function outlines(bytes: Uint8Array, text: string): { original: string[]; subset: string[] } {
  const original = create(bytes);
  const { embedded, cids } = embed(bytes, text);
  const subset = create(readable(bytes, embedded));
  return {
    original: codesOf(text).map((code) => original.glyphForCodePoint(code).path.toSVG()),
    subset: cids.map((cid) => subset.getGlyph(cid).path.toSVG()),
  };
}

/** A subset as a file that fontkit opens: a bare CFF font gets the original's other tables. */
function readable(bytes: Uint8Array, { fontFile }: EmbeddedFont): Uint8Array {
  if (fontFile.key === 'FontFile2') return fontFile.bytes;
  const tables = [...readTables(bytes)].map(([tag, view]) => [tag, bytesOf(view)] as const);
  return writeFont(new Map([...tables, ['CFF ', fontFile.bytes]]));
}

const boxes = 'BAÂ～〜𠮷、 7';

describe.each([
  ['boxes.ttf', fixture('boxes.ttf'), boxes, '〜～'],
  ['boxes.otf', fixture('boxes.otf'), boxes, '〜～'],
  ['BIZ UDPGothic', shippedFile('400Regular'), '飯塚市〜～、。「」①㎡髙﨑 ABC 0123456789', '\u02dc\u0303'],
] as const)('a subset of %s', (_name, bytes, text, twins) => {
  it('draws every character as the whole font does', () => {
    const { original, subset } = outlines(bytes, text);
    expect(subset).toEqual(original);
    expect(new Set(original).size).toBeGreaterThan(5);
  });

  it('numbers characters in the order of their first use, each with a number of its own', () => {
    const { cids } = embed(bytes, `${text}${text}`);
    const distinct = new Set(codesOf(text)).size;
    expect(new Set(cids).size).toBe(distinct);
    expect(cids.slice(0, 2)).toEqual([1, 2]);
    expect(Math.max(...cids)).toBe(distinct);
  });

  it('has the widths of the whole font, from .notdef on', () => {
    const { embedded, cids } = embed(bytes, text);
    const font = create(bytes);
    const scale = 1000 / font.unitsPerEm;
    expect(embedded.widths).toHaveLength(Math.max(...cids) + 1);
    expect(embedded.widths[0]).toBeCloseTo(font.getGlyph(0).advanceWidth * scale, 3);
    codesOf(text).forEach((code, index) => {
      const width = embedded.widths[cids[index] ?? 0];
      expect(width).toBeCloseTo(font.glyphForCodePoint(code).advanceWidth * scale, 3);
    });
  });

  it('is the same for the same characters, and has another tag for others', () => {
    const [first, again, other] = [text, text, text.slice(1)].map((each) => embed(bytes, each).embedded);
    expect(first).toEqual(again);
    expect(first?.name).toMatch(/^[A-Z]{6}\+(?:KurabeBoxes|BIZUDPGothic)-Regular$/);
    expect(other?.name.slice(0, 6)).not.toBe(first?.name.slice(0, 6));
  });

  it('has another tag for other characters of the same glyphs', () => {
    const [first, second] = [...twins].map((each) => embed(bytes, each).embedded);
    expect(first?.fontFile).toEqual(second?.fontFile);
    expect(first?.name).not.toBe(second?.name);
  });
});

describe('a subset with TrueType outlines', () => {
  const { embedded } = embed(fixture('boxes.ttf'), 'Â〜～');
  const tables = readTables(embedded.fontFile.bytes);

  it('is a CIDFontType2 with the tables that a PDF needs', () => {
    expect(embedded.subtype).toBe('CIDFontType2');
    expect(embedded.fontFile.key).toBe('FontFile2');
    expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    expect([...readTables(embed(shippedFile('700Bold'), '字').embedded.fontFile.bytes).keys()]).toEqual([
      'cvt ',
      'fpgm',
      'glyf',
      'head',
      'hhea',
      'hmtx',
      'loca',
      'maxp',
      'prep',
    ]);
  });

  it('has, behind the characters, the parts of its composite glyphs and theirs, each once', () => {
    // .notdef, Â, 〜, ～; the parts of Â are B and Á, and those of Á are A and a bar.
    expect(tables.get('maxp')?.getUint16(4)).toBe(8);
    expect(embedded.widths).toHaveLength(4);
    expect(tables.get('hhea')?.getUint16(34)).toBe(8);
    const hmtx = tables.get('hmtx');
    const advances = [500, 900, 1000, 1000, 620, 600, 600, 0];
    const bearings = [50, 40, 100, 100, 60, 40, 40, 100];
    expect(advances.map((_, glyph) => hmtx?.getUint16(4 * glyph))).toEqual(advances);
    expect(bearings.map((_, glyph) => hmtx?.getInt16(4 * glyph + 2))).toEqual(bearings);
    expect(hmtx?.byteLength).toBe(32);
  });

  it('has a character as its own part where it is one anyway', () => {
    const { fontFile } = embed(fixture('boxes.ttf'), 'AÁ').embedded;
    expect(readTables(fontFile.bytes).get('maxp')?.getUint16(4)).toBe(4);
  });

  it('has checksums that are right', () => {
    const { bytes } = embedded.fontFile;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const sum = (start: number, end: number): number => {
      let total = 0;
      for (let at = start; at < end; at += 4) total = (total + view.getUint32(at)) % 2 ** 32;
      return total;
    };
    expect(bytes.length % 4).toBe(0);
    expect(sum(0, bytes.length)).toBe(0xb1b0afba);
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
      const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      const isHead = String.fromCharCode(...bytes.subarray(at, at + 4)) === 'head';
      const adjustment = isHead ? view.getUint32(offset + 8) : 0;
      const found = sum(offset, (offset + length + 3) & ~3) - adjustment;
      expect((found + 2 ** 32) % 2 ** 32).toBe(view.getUint32(at + 4));
    }
  });

  it('is described in 1/1000 em', () => {
    const { descriptor } = embed(shippedFile('700Bold'), '字').embedded;
    expect(descriptor).toEqual({
      Flags: 4,
      FontBBox: [-27.832, -120.117, 1000, 879.883],
      ItalicAngle: 0,
      Ascent: 879.883,
      Descent: -120.117,
      CapHeight: 765.137,
      StemV: 166,
    });
  });
});

describe('a subset with CFF outlines', () => {
  it('is a CIDFontType0 with a bare CFF font', () => {
    const { embedded } = embed(fixture('boxes.otf'), 'AB');
    expect(embedded.subtype).toBe('CIDFontType0');
    expect(embedded.fontFile).toMatchObject({ key: 'FontFile3', subtype: 'CIDFontType0C' });
    expect([...embedded.fontFile.bytes.slice(0, 2)]).toEqual([1, 0]);
    expect(embedded.descriptor).toMatchObject({ CapHeight: 700, Ascent: 880, Descent: -120, StemV: 88 });
  });
});

describe('a character that the font lacks', () => {
  it('is no character of the subset', () => {
    const subset = makeSubset(openFont('boxes.ttf', fixture('boxes.ttf')));
    expect(() => subset.encode(0x3042)).toThrow('boxes.ttf lacks U+3042');
    expect(subset.characters).toEqual([]);
  });
});
