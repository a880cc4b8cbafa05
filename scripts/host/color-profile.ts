import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Reads the ICC profile of sRGB (IEC 61966-2-1) that comes with pdfmake's pdfkit. */
export async function readColorProfile(): Promise<Uint8Array> {
  const ofPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'));
  return readFile(ofPdfmake.resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc'));
}
