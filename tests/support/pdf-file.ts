import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, type PdfFile, type PdfOptions } from '../../scripts/render/pdf/file/file.ts';
import { openPictures } from '../../scripts/render/pdf/file/pictures.ts';

/** A PDF that is begun with as little as it needs. */
export function begin(options: Partial<PdfOptions> = {}): PdfFile {
  return openPdf({
    title: '題',
    language: 'ja',
    date: new Date('2026-03-31T01:02:03.456Z'),
    creator: 'kurabe',
    producer: 'test',
    colorProfile: Uint8Array.of(1, 2, 3),
    openPictures: (objects) => openPictures(objects, {}),
    ...options,
  });
}

/** Bytes that take long to pack. */
export function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * index * 31) >> 3));
}

/** Lets pdf.js read a PDF. */
export async function open<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}
