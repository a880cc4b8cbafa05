import LayoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import PDFDocument from 'pdfmake/js/PDFDocument.js';
import Renderer from 'pdfmake/js/Renderer.js';
import SVGMeasure from 'pdfmake/js/SVGMeasure.js';
import type { Document } from '../../document/document.ts';
import { type Fonts, fontName } from './fonts.ts';
import type { PdfDefinition } from './render.ts';
import { closeRowSpansAtPageBreaks } from './row-span-borders.ts';

/** A finished PDF. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** An image that the PDF's library cannot read. */
export class UnreadableImage extends Error {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(reason);
  }
}

/**
 * Sets a definition with pdfmake and gives the PDF's bytes. Nothing but the arguments goes into them:
 * no clock, no file, no network.
 *
 * @param date the creation date
 * @throws UnreadableImage
 */
export async function printPdf(
  { content, page, margin, images }: PdfDefinition,
  document: Document,
  fonts: Fonts,
  date: Date,
): Promise<Pdf> {
  const normal = fonts.normal.bytes;
  const bold = fonts.bold.bytes;
  const pdf = new PDFDocument.default(
    { [fontName]: { normal, bold, italics: normal, bolditalics: bold } },
    { ...images },
    {},
    {},
    {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      displayTitle: true,
      compress: true,
      lang: document.language,
      fontLayoutCache: true,
      bufferPages: false,
      autoFirstPage: false,
      font: null,
      info: {
        Title: document.title,
        ...(document.author ? { Author: document.author } : {}),
        Creator: 'kurabe',
        Producer: 'kurabe (pdfmake)',
        CreationDate: date,
        ModDate: date,
      },
    },
    null,
    () => false,
  );
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const path of Object.keys(images)) openImage(pdf, path);
  closeRowSpansAtPageBreaks();
  const margins = { left: margin, right: margin, top: margin, bottom: margin };
  const builder = new LayoutBuilder.default(page, margins, new SVGMeasure.default());
  const defaultStyle = { font: fontName, fontSize: 10 };
  const pages = builder.layoutDocument(content, pdf, {}, defaultStyle);
  new Renderer.default(pdf).renderPages(pages);
  pdf.end();
  await done;
  return { bytes: Buffer.concat(chunks), pages: pages.length };
}

function openImage(pdf: InstanceType<typeof PDFDocument.default>, path: string): void {
  try {
    pdf.provideImage(path);
  } catch (error) {
    throw new UnreadableImage(
      path,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    );
  }
}
