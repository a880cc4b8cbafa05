import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF gets: its text, page by page, and its information. */
export interface PdfContent {
  /** Pieces of text in the order of the content streams. */
  readonly pages: readonly (readonly PdfPiece[])[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
}

export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Extracts a PDF's text with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: PdfPiece[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await pieces(await pdf.getPage(number)));
  const { info } = await pdf.getMetadata();
  const language = (info as { Language?: string }).Language ?? null;
  await task.destroy();
  return { pages, info: info as Record<string, unknown>, language };
}

async function pieces(page: PDFPageProxy): Promise<PdfPiece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str !== ''
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            size: Number(item.transform[3]),
          },
        ]
      : [],
  );
}

/** All of a PDF's text without blanks. */
export function pdfText({ pages }: PdfContent): string {
  return squeeze(pages.flatMap((page) => page.map(({ text }) => text)).join(''));
}

/** A text without blanks of any kind, in NFC. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s/gu, '');
}
