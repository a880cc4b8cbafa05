import type { Bearings, FontFace, FontFile } from '../fonts.ts';
import { type CharacterMap, readCharacterMap } from './character-map.ts';
import { type FontMetrics, readMetrics } from './metrics.ts';
import { postScriptName } from './name.ts';
import { type Outlines, openOutlines } from './outlines.ts';
import { FontRefused } from './refused.ts';
import { readTables } from './tables.ts';

/**
 * Opens a TrueType (`.ttf`) or OpenType (`.otf`) file. What is asked of single characters is read when it
 * is asked for.
 *
 * @param name the name that messages use
 * @throws FontRefused for files that are damaged, of another kind, or not to be embedded
 */
export function openFont(name: string, bytes: Uint8Array): FontFile {
  const tables = readTables(bytes);
  const metrics = readMetrics(tables);
  checkPermissions(metrics.permissions);
  const outlines = openOutlines(bytes, tables, metrics);
  const face = makeFace(metrics, outlines, readCharacterMap(tables, metrics.glyphs));
  return { name, bytes, postScriptName: postScriptName(tables), metrics, outlines, face };
}

function makeFace(metrics: FontMetrics, outlines: Outlines, glyph: CharacterMap): FontFace {
  const { unitsPerEm } = metrics;
  const advance = (codePoint: number): number => metrics.advance(glyph(codePoint)) / unitsPerEm;
  const known = new Map<number, Bearings>();
  return {
    glyph,
    has: (codePoint) => glyph(codePoint) !== 0,
    advance,
    bearings: (codePoint) => {
      let bearings = known.get(codePoint);
      if (!bearings) {
        const extent = outlines.extent(glyph(codePoint));
        bearings = extent
          ? { left: extent[0] / unitsPerEm, right: advance(codePoint) - extent[1] / unitsPerEm }
          : { left: 0, right: 0 };
        known.set(codePoint, bearings);
      }
      return bearings;
    },
    ascent: metrics.ascent / unitsPerEm,
    descent: metrics.descent / unitsPerEm,
    tabularAdvance: Math.max(...[...'0123456789'].map((digit) => advance(digit.charCodeAt(0)))),
  };
}

/** `fsType` (OpenType 1.9, `OS/2`): of bits 1 to 3 the least restrictive holds; bits 8 and 9 stand beside them. */
function checkPermissions(permissions: number): void {
  const isRestricted = (permissions & 0b1110) === 0b0010;
  const hasOnlyBitmaps = (permissions & 0x200) !== 0;
  if (isRestricted || hasOnlyBitmaps)
    throw new FontRefused(
      { ja: 'この書体は PDF への埋め込みを許していません', en: 'This font may not be embedded' },
      anotherFont,
    );
  if (permissions & 0x100)
    throw new FontRefused(
      {
        ja: 'この書体は使う字だけの埋め込み（サブセット）を許していません',
        en: 'This font may not be embedded in part (as a subset)',
      },
      anotherFont,
    );
}

const anotherFont = { ja: '埋め込みのできる書体に替えてください', en: 'use a font that may be embedded' };
