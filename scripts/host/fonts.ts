import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openFont } from '../render/pdf/font/open-font.ts';
import type { FontFile, Typeface } from '../render/pdf/fonts.ts';

/** Reads the shipped typeface, BIZ UDPGothic in two weights (OFL), from its npm package. */
export async function readShippedTypeface(): Promise<Typeface> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json'));
  const read = async (weight: string): Promise<FontFile> =>
    openFont('BIZ UDPGothic', await readFile(join(folder, weight, `BIZUDPGothic_${weight}.ttf`)));
  const [normal, bold] = await Promise.all([read('400Regular'), read('700Bold')]);
  return { normal, bold };
}
