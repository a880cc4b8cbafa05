import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import type { Outlines } from './outlines.ts';
import { damaged } from './refused.ts';

/**
 * Opens the outlines of an OpenType file with CFF; a subset of it is a bare CID-keyed CFF font (Adobe Technical
 * Note 5176). fontkit reads them, and is loaded when they are first asked for: characters and advances are read
 * without it.
 */
export function openCff(bytes: Uint8Array): Outlines {
  let font: Font | undefined;
  const read = <T>(ask: (font: Font) => T): T => {
    try {
      font ??= loadFontkit().create(bytes);
      return ask(font);
    } catch {
      throw damaged('CFF');
    }
  };
  return {
    format: 'CFF',
    extent: (glyph) =>
      read((opened) => {
        const { minX, maxX } = opened.getGlyph(glyph).bbox;
        return minX < maxX ? [minX, maxX] : undefined;
      }),
    subset: (glyphs) =>
      read((opened) => {
        const subset = opened.createSubset();
        // Not by `includeGlyph`, which takes a glyph only once.
        subset.glyphs = [...glyphs];
        return subset.encode();
      }),
  };
}

/** The build that pdfmake loads as well, so that one process never loads both. */
function loadFontkit(): typeof import('fontkit') {
  return createRequire(import.meta.url)('fontkit') as typeof import('fontkit');
}
