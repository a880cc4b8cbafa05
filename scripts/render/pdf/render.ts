import type { Document } from '../../document/document.ts';
import type { Theme } from '../../theme/theme.ts';
import { fitToPages, isTooLong, type TooLong } from './fit/fit.ts';
import type { Fonts } from './fonts.ts';
import { type PdfExtras, printPdf } from './print.ts';
import { makeTypesetter } from './typesetter.ts';

export { UnreadableImage } from './file/unreadable-image.ts';

/** A finished PDF. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Sets a document and prints it to a PDF, or tells why it does not fit its pages.
 *
 * @throws UnreadableImage, FontRefused
 */
export async function printDocument(
  document: Document,
  theme: Theme,
  fonts: Fonts,
  extras: PdfExtras,
): Promise<Pdf | TooLong> {
  const setter = makeTypesetter(fonts);
  const laid = fitToPages(document, theme, setter);
  if (isTooLong(laid)) return laid;
  const bytes = await printPdf(document, laid, { ...extras, theme, fonts, setter });
  return { bytes, pages: laid.pages.length };
}
