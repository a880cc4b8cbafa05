import type { FontMetrics } from './metrics.ts';

/** The numbers of a font descriptor (ISO 32000-2 9.8), by their keys; lengths in 1/1000 em, angles in degrees. */
export interface FontDescriptor {
  readonly Flags: number;
  readonly FontBBox: readonly [number, number, number, number];
  readonly ItalicAngle: number;
  readonly Ascent: number;
  readonly Descent: number;
  readonly CapHeight: number;
  readonly StemV: number;
}

/** Flags of a font descriptor (ISO 32000-2 table 121). */
const [fixedPitch, serif, symbolic, script, italic] = [1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 6];

/** Describes a font. It counts as symbolic, since it has characters beyond Latin. */
export function describeFont(metrics: FontMetrics): FontDescriptor {
  const { familyClass, weight } = metrics;
  const scaled = (length: number): number => thousandths(length, metrics.unitsPerEm);
  const [xMin, yMin, xMax, yMax] = metrics.box;
  const hasSerifs = familyClass >= 1 && familyClass <= 7;
  return {
    Flags:
      symbolic |
      (metrics.isFixedPitch ? fixedPitch : 0) |
      (hasSerifs ? serif : 0) |
      (familyClass === 10 ? script : 0) |
      (metrics.isItalic ? italic : 0),
    FontBBox: [scaled(xMin), scaled(yMin), scaled(xMax), scaled(yMax)],
    ItalicAngle: metrics.italicAngle,
    Ascent: scaled(metrics.ascent),
    Descent: scaled(metrics.descent),
    CapHeight: scaled(metrics.capHeight || metrics.ascent),
    // No file says how thick its stems are: about so thick at this weight.
    StemV: Math.round(50 + (weight / 65) ** 2),
  };
}

/** A length in the font's units as 1/1000 em, exact to a thousandth of that. */
export function thousandths(length: number, unitsPerEm: number): number {
  return Math.round((length * 1_000_000) / unitsPerEm) / 1000;
}
