import type { Document } from '../../document/document.ts';
import type { Theme } from '../../theme/theme.ts';
import { bookmarksOf } from './bookmarks.ts';
import type { Attachment } from './file/attachments.ts';
import type { XmpSchema } from './file/description.ts';
import { openPdf, type PdfFile, type PdfOptions } from './file/file.ts';
import { type FileFonts, openFileFonts } from './file-fonts.ts';
import type { Fonts } from './fonts.ts';
import type { LaidDocument } from './lay-out.ts';
import { openFileLinks } from './links.ts';
import { makeFurniture } from './page/furniture.ts';
import { PagePainter, type PageTarget } from './paint/page-painter.ts';
import { noPlaces } from './paint/places.ts';
import { Survey } from './paint/survey.ts';
import { writeTags } from './tags/write.ts';
import type { Typesetter } from './typesetter.ts';

/** What a file says and carries besides its pages. */
export interface PdfExtras {
  /** The creation date. */
  readonly date: Date;
  /** An ICC profile of sRGB. */
  readonly colorProfile: Uint8Array;
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
export async function printPdf(
  document: Document,
  laid: LaidDocument,
  options: PrintOptions,
): Promise<Uint8Array> {
  const { pages, tag } = laid;
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
    colorProfile: options.colorProfile,
    openPictures: await picturesOf(document, fonts),
  });
  const places = noPlaces();
  const known = surveyOf(laid);
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

/** pdfmake's part, which draws images, is loaded only where there are any. Texts in drawings have the first typeface. */
async function picturesOf(
  { images }: Document,
  [{ normal, bold }]: Fonts,
): Promise<PdfOptions['openPictures']> {
  if (images.size === 0) return undefined;
  const { openPictures } = await import('./file/pictures.ts');
  const files = { normal: normal.bytes, italics: normal.bytes, bold: bold.bytes, bolditalics: bold.bytes };
  return (objects) => openPictures(objects, { [normal.name]: files });
}

/** On which page each place stands, where the document prints such numbers. */
function surveyOf({ pages, hasPageNumbers }: LaidDocument): ReadonlyMap<string, number> {
  const survey = new Survey();
  if (!hasPageNumbers) return survey.pages;
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
