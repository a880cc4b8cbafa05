import LayoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import PDFDocument from 'pdfmake/js/PDFDocument.js';
import Renderer from 'pdfmake/js/Renderer.js';
import SVGMeasure from 'pdfmake/js/SVGMeasure.js';
import type { Document } from '../../document/document.ts';
import { dropCutAlignments, type LaidPage } from './cut-alignments.ts';
import { type Fonts, fontName } from './fonts.ts';
import type { PdfDefinition } from './render.ts';
import { drawBordersOfRowSpans } from './row-span-borders.ts';

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

type PdfDocument = InstanceType<typeof PDFDocument.default>;

/**
 * Sets a definition with pdfmake and gives the PDF's bytes. Nothing but the arguments goes into them:
 * no clock, no file, no network.
 *
 * @param date the creation date
 * @throws UnreadableImage
 */
export async function printPdf(
  definition: PdfDefinition,
  document: Document,
  fonts: Fonts,
  date: Date,
): Promise<Pdf> {
  const pdf = openDocument(definition, document, fonts, date);
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const pages = layOut(definition, pdf);
  new Renderer.default(pdf).renderPages(pages);
  pdf.end();
  await done;
  return { bytes: Buffer.concat(chunks), pages: pages.length };
}

/** An empty PDF with its fonts, images and information. */
export function openDocument(
  { page, images }: PdfDefinition,
  { title, author, language }: Document,
  fonts: Fonts,
  date: Date,
): PdfDocument {
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
      lang: language,
      fontLayoutCache: true,
      bufferPages: false,
      autoFirstPage: false,
      font: null,
      info: {
        Title: title,
        ...(author ? { Author: author } : {}),
        Creator: 'kurabe',
        Producer: 'kurabe (pdfmake)',
        CreationDate: date,
        ModDate: date,
      },
    },
    null,
    () => false,
  );
  for (const path of Object.keys(images)) openImage(pdf, path);
  return pdf;
}

/** Breaks a definition into lines, rules and pages. */
export function layOut({ content, page, margin }: PdfDefinition, pdf: PdfDocument): LaidPage[] {
  drawBordersOfRowSpans();
  const margins = { left: margin, right: margin, top: margin, bottom: margin };
  const builder = new LayoutBuilder.default(page, margins, new SVGMeasure.default());
  const footer = pageNumber(margin);
  const pages = builder.layoutDocument(
    content,
    pdf,
    {},
    { font: fontName, fontSize: 10 },
    undefined,
    undefined,
    footer,
  );
  dropCutAlignments(pages);
  return pages;
}

/** `1 / 3` in the middle of the lower margin, where there are several pages. */
function pageNumber(margin: number): (page: number, pages: number) => object {
  const fontSize = 8;
  return (page, pages) => ({
    text: pages > 1 ? `${page} / ${pages}` : '',
    alignment: 'center',
    fontSize,
    margin: [0, Math.max((margin - fontSize) / 2, 0), 0, 0],
  });
}

function openImage(pdf: PdfDocument, path: string): void {
  try {
    pdf.provideImage(path);
  } catch (error) {
    throw new UnreadableImage(
      path,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    );
  }
}
