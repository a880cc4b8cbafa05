import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openFont } from '../../../scripts/render/pdf/font/open-font.ts';
import { entryOf, fixture, shippedFile } from '../../support/font-files.ts';

describe.each(['400Regular', '700Bold'] as const)('BIZ UDPGothic %s', (weight) => {
  const bytes = shippedFile(weight);
  const { face, metrics, postScriptName } = openFont(weight, bytes);
  const reference = create(bytes);

  it('has the characters, advances and bearings that fontkit reads, up to the end of plane 2', () => {
    const differences: string[] = [];
    let count = 0;
    for (let code = 0; code < 0x30000; code++) {
      if (face.has(code) !== reference.hasGlyphForCodePoint(code)) differences.push(`has ${code}`);
      if (!face.has(code)) continue;
      count++;
      const { id, advanceWidth, cbox, bbox } = reference.glyphForCodePoint(code);
      if (face.glyph(code) !== id) differences.push(`glyph ${code}`);
      if (face.advance(code) !== advanceWidth / 2048) differences.push(`advance ${code}`);
      const { left, right } = face.bearings(code);
      // fontkit's box of an empty glyph is that of the glyph behind it.
      const sides = bbox.minX < bbox.maxX ? [cbox.minX, advanceWidth - cbox.maxX] : [0, 0];
      if (left * 2048 !== sides[0] || Math.abs(right * 2048 - (sides[1] ?? 0)) > 1e-9)
        differences.push(`bearings ${code}`);
    }
    expect(differences).toEqual([]);
    expect(count).toBe(11741);
  });

  it('has the metrics that fontkit reads', () => {
    expect(metrics).toMatchObject({
      unitsPerEm: reference.unitsPerEm,
      glyphs: 12812,
      ascent: reference.ascent,
      descent: reference.descent,
      capHeight: reference.capHeight,
      italicAngle: 0,
      isItalic: false,
      isFixedPitch: false,
      weight: weight === '700Bold' ? 700 : 400,
      permissions: 0,
    });
    expect(postScriptName).toBe(reference.postscriptName);
    expect(face.ascent).toBeCloseTo(0.88, 3);
    expect(face.descent).toBeCloseTo(-0.12, 3);
    const digits = [...'0123456789'].map((digit) => face.advance(digit.charCodeAt(0)));
    expect(new Set(digits).size).toBeGreaterThan(1);
    expect(face.tabularAdvance).toBe(Math.max(...digits));
  });

  it('has the same characters of the Basic Multilingual Plane where it has only the map of format 4', () => {
    const older = Uint8Array.from(bytes);
    const view = new DataView(older.buffer);
    const cmap = view.getUint32(entryOf(older, 'cmap') + 8);
    let hidden = 0;
    for (let at = cmap + 4; at < cmap + 4 + 8 * view.getUint16(cmap + 2); at += 8)
      if (view.getUint16(cmap + view.getUint32(at + 4)) === 12) {
        view.setUint16(at, 9);
        hidden++;
      }
    expect(hidden).toBe(1);
    const other = openFont('format 4', older).face;
    const differences: number[] = [];
    for (let code = 0; code < 0x10000; code++)
      if (other.glyph(code) !== face.glyph(code)) differences.push(code);
    expect(differences).toEqual([]);
    expect(other.has(0x2_0bb7)).toBe(false);
  });
});

describe.each(['boxes.ttf', 'boxes.otf'] as const)('%s', (name) => {
  const { face, metrics, outlines, postScriptName } = openFont(name, fixture(name));

  it.each([
    ['A', 0.6, 0.04, 0.04],
    ['、', 1, 0.06, 0.74],
    ['〜', 1, 0.1, 0.1],
    ['～', 1, 0.1, 0.1],
    ['𠮷', 1, 0.05, 0.05],
    ['Â', 0.9, 0.04, 0.04],
    [' ', 0.3, 0, 0],
  ])('has %s with its advance and bearings', (character, advance, left, right) => {
    const code = character.codePointAt(0) ?? 0;
    expect(face.has(code)).toBe(true);
    expect(face.advance(code)).toBe(advance);
    expect(face.bearings(code).left).toBeCloseTo(left, 9);
    expect(face.bearings(code).right).toBeCloseTo(right, 9);
  });

  it('lacks what its map does not hold', () => {
    for (const code of [0, 0x1f, 0x40, 0x43, 0x301d, 0xff5d, 0xffff, 0x1_0041, 0x20bb6, 0x20bb8, 0x10ffff])
      expect(face.has(code)).toBe(false);
  });

  it('has the metrics that it was given', () => {
    expect(metrics).toMatchObject({ unitsPerEm: 1000, glyphs: 20, ascent: 880, descent: -120 });
    expect(metrics).toMatchObject({ capHeight: 700, box: [40, -100, 950, 850], weight: 400 });
    expect(face.tabularAdvance).toBe(0.59);
    expect(postScriptName).toBe('KurabeBoxes-Regular');
    expect(outlines.format).toBe(name === 'boxes.ttf' ? 'TrueType' : 'CFF');
  });
});
