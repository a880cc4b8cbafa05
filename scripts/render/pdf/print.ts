import { visit } from 'unist-util-visit';
import type { Document } from '../../document/document.ts';
import type { Theme } from '../../theme/theme.ts';
import { bookmarksOf } from './bookmarks.ts';
import type { Attachment } from './file/attachments.ts';
import type { XmpSchema } from './file/description.ts';
import { openPdf, type PdfFile } from './file/file.ts';
import { type FileFonts, openFileFonts } from './file-fonts.ts';
import type { Fonts } from './fonts.ts';
import type { LaidDocument } from './lay-out.ts';
import { isPageNumber } from './leader.ts';
import { openFileLinks } from './links.ts';
import { makeFurniture } from './page/furniture.ts';
import type { LaidPage } from './page/paginate.ts';
import { PagePainter, type PageTarget } from './paint/page-painter.ts';
import { noPlaces } from './paint/places.ts';
import { Survey } from './paint/survey.ts';
import { writeTags } from './tags/write.ts';
import type { Typesetter } from './typesetter.ts';

/** What a file says and carries besides its pages. */
export interface PdfExtras {
  /** The creation date. */
  readonly date: Date;
  readonly attachments: readonly Omit<Attachment, 'date'>[];
  readonly schemas: readonly XmpSchema[];
}

/** What the pages are painted with. */
export interface PrintOptions extends PdfExtras {
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly setter: Typesetter;
}

/**
 * Paints a document's pages into a PDF file: content with its tags, page furniture, links, bookmarks,
 * attachments. Nothing but the arguments goes into it: no clock, no file, no network.
 *
 * @throws UnreadableImage
 */
export function printPdf(
  document: Document,
  { pages, tag }: LaidDocument,
  options: PrintOptions,
): Uint8Array {
  const { title, author, language } = document;
  const { date, schemas, fonts } = options;
  const producer = 'kurabe (pdfmake)';
  const file = openPdf({
    title,
    author,
    language,
    date,
    schemas,
    creator: 'kurabe',
    producer,
    svgFonts: drawingFonts(fonts),
  });
  const places = noPlaces();
  const known = surveyOf(pages, document);
  const fileFonts = openFileFonts(file);
  const links = openFileLinks(file, places, pages.length);
  const furniture = makeFurniture(document, options.theme, options.setter);
  const refs = pages.map(({ size, piece, top }, index) => {
    file.startPage(size.width, size.height);
    const painter = new PagePainter(targetOf(file, fileFonts), places, known);
    furniture.paint(painter, size, index + 1, pages.length);
    piece.paint(painter, size.margin, size.margin + top);
    painter.end();
    links.addPage(index);
    return file.page.ref;
  });
  fileFonts.write();
  links.write(refs);
  const { root } = writeTags(tag, file, refs, links.keyOf);
  file.catalog({ StructTreeRoot: root });
  file.outline(bookmarksOf(places, refs));
  for (const attachment of options.attachments) file.attach({ ...attachment, date });
  return file.finish();
}

/** The fonts for texts in drawings: the first typeface, which has no italics. */
function drawingFonts([{ normal, bold }]: Fonts): Parameters<typeof openPdf>[0]['svgFonts'] {
  const files = { normal: normal.bytes, italics: normal.bytes, bold: bold.bytes, bolditalics: bold.bytes };
  return { [normal.name]: files };
}

/** On which page each place stands, where the document prints such numbers. */
function surveyOf(pages: readonly LaidPage[], { root }: Document): ReadonlyMap<string, number> {
  const survey = new Survey();
  let hasNumbers = false;
  visit(root, 'element', (element) => {
    hasNumbers ||= isPageNumber(element);
  });
  if (!hasNumbers) return survey.pages;
  for (const { size, piece, top } of pages) {
    piece.paint(survey, size.margin, size.margin + top);
    survey.nextPage();
  }
  return survey.pages;
}

function targetOf(file: PdfFile, fonts: FileFonts): PageTarget {
  const { index, height } = file.page;
  return {
    index,
    height,
    write: file.write,
    nextMcid: file.nextMcid,
    useFont: fonts.use,
    drawImage: (image, x, y, width, tall) =>
      file.drawImage(image, { x, y: height - y - tall, width, height: tall }),
  };
}
