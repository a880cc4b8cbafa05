import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfPiece, squeeze } from './pdf-text.ts';

/** A place in a PDF: pages from 0, heights in pt from the page's bottom; null where only the page is given. */
export interface PdfPlace {
  readonly page: number;
  readonly y: number | null;
}

/** An entry of the outline. */
export interface PdfBookmark {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Undefined where it leads nowhere. */
  readonly place: PdfPlace | undefined;
}

/** A link's annotation. */
export interface PdfLink {
  readonly page: number;
  /** Its text for those who do not see it. */
  readonly contents: string;
  /** Where it leads: an address, or a place; undefined where it leads nowhere. */
  readonly target: string | PdfPlace | undefined;
  /** The text below it. */
  readonly text: string;
}

/** What a reader of a PDF gets besides its text: where its outline and its links lead. */
export interface PdfPlaces {
  readonly bookmarks: readonly PdfBookmark[];
  readonly links: readonly PdfLink[];
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

/** Reads a PDF's outline and links with pdf.js. */
export async function readPlaces(bytes: Uint8Array): Promise<PdfPlaces> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const bookmarks: PdfBookmark[] = [];
  const collect = async (nodes: readonly OutlineNode[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      bookmarks.push({ title, level, place: await placeOf(pdf, dest) });
      await collect(items, level + 1);
    }
  };
  await collect(((await pdf.getOutline()) ?? []) as OutlineNode[], 1);
  const links: PdfLink[] = [];
  for (let page = 0; page < pdf.numPages; page++)
    for (const annotation of await (await pdf.getPage(page + 1)).getAnnotations())
      if (annotation.subtype === 'Link')
        links.push({
          page,
          contents: annotation.contentsObj?.str ?? '',
          target: annotation.unsafeUrl ?? (await placeOf(pdf, annotation.dest)),
          text: annotation.overlaidText ?? '',
        });
  await task.destroy();
  return { bookmarks, links };
}

/** Follows a destination, by its name or as it is (ISO 32000-1 12.3.2). */
async function placeOf(pdf: PDFDocumentProxy, dest: unknown): Promise<PdfPlace | undefined> {
  const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(explicit)) return undefined;
  const [page, fit, ...numbers] = explicit;
  const y = fit?.name === 'XYZ' ? numbers[1] : fit?.name === 'FitH' ? numbers[0] : null;
  return { page: await pdf.getPageIndex(page), y: typeof y === 'number' ? y : null };
}

/** The bookmarks that do not lead to a text that begins as they do, at most three lines below the place. */
export function bookmarksAstray(
  bookmarks: readonly PdfBookmark[],
  pages: readonly (readonly PdfPiece[])[],
): PdfBookmark[] {
  return bookmarks.filter(({ title, place }) => {
    if (typeof place?.y !== 'number') return true;
    const { y } = place;
    return !pages[place.page]?.some((piece) => {
      const start = squeeze(piece.text);
      const below = y - piece.y;
      return start !== '' && squeeze(title).startsWith(start) && below >= 0 && below < 3 * piece.size;
    });
  });
}
