import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { FontFace, Fonts } from '../render/pdf/fonts.ts';

/** Reads the shipped typeface, BIZ UDPGothic in two weights (OFL), from its npm package. */
export async function readFonts(): Promise<Fonts> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json'));
  const read = async (name: string): Promise<Fonts['normal']> => {
    const bytes = await readFile(join(folder, name, `BIZUDPGothic_${name}.ttf`));
    return { bytes, face: faceOf(create(bytes)) };
  };
  const [normal, bold] = await Promise.all([read('400Regular'), read('700Bold')]);
  return { normal, bold };
}

function faceOf(font: Font): FontFace {
  const advances = new Map<number, number>();
  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance: (codePoint) => {
      let advance = advances.get(codePoint);
      if (advance === undefined) {
        advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
        advances.set(codePoint, advance);
      }
      return advance;
    },
  };
}
