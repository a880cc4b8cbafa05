import type { FontFile, Fonts } from '../../scripts/render/pdf/fonts.ts';
import type { TypefaceSettings } from '../../scripts/theme/typefaces.ts';

/** What a theme says that names no typeface. */
export const shippedAlone: TypefaceSettings = {
  list: ['BIZ UDPGothic'],
  place: { file: 'templates/theme.yaml' },
};

/** A typeface that has every character, each so many em wide, without outlines. */
export function evenFonts(advance: number): Fonts {
  const none = (): never => {
    throw new Error('This font has no outlines');
  };
  const font: FontFile = {
    name: 'even',
    bytes: new Uint8Array(),
    postScriptName: 'Even',
    metrics: {
      unitsPerEm: 1000,
      glyphs: 1,
      ascent: 880,
      descent: -120,
      capHeight: 700,
      box: [0, -120, 1000, 880],
      italicAngle: 0,
      isItalic: false,
      isFixedPitch: true,
      weight: 400,
      familyClass: 0,
      permissions: 0,
      advance: () => advance * 1000,
      leftBearing: () => 0,
    },
    outlines: { format: 'TrueType', extent: none, subset: none },
    face: {
      has: () => true,
      glyph: () => 1,
      advance: () => advance,
      bearings: () => ({ left: 0, right: 0 }),
      ascent: 0.88,
      descent: -0.12,
      tabularAdvance: advance,
    },
  };
  return [{ normal: font, bold: font }];
}
