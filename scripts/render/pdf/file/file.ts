import { type Attachment, attachmentEntries, embedFile } from './attachments.ts';
import { type Description, informationOf } from './description.ts';
import { metadataOf } from './metadata.ts';
import { type Objects, openObjects } from './objects.ts';
import { type OutlineItem, writeOutline } from './outline.ts';
import { openPages, type Page } from './pages.ts';
import type { Box, Picture, Pictures } from './pictures.ts';
import { name, type PdfDictionary, type Ref, text } from './value.ts';

export interface PdfOptions extends Description {
  /** The colour profile of the output intent (ISO 19005-3, 6.2.3): sRGB. */
  readonly colorProfile: Uint8Array;
  /** Opens the images of the file, where it has any. */
  readonly openPictures?: ((objects: Objects) => Pictures) | undefined;
}

/**
 * A PDF 1.7 file under way that claims PDF/UA-1 and PDF/A-3a. It writes what has one right form; what makes
 * the claims true beyond that is the caller's: all content stands in marked content, the structure tree and
 * its parent tree come by `catalog`, and every link is in them.
 */
export interface PdfFile extends Pick<Objects, 'reserve' | 'put' | 'add' | 'addStream'> {
  /** Begins a page of so many pt, and ends the one before. */
  startPage(width: number, height: number): void;
  /** The page under way. Throws before the first. */
  readonly page: Page;
  /** Adds operators to the page (latin1). The graphics state is as they left it: nothing is written between. */
  write(operators: string): void;
  /** A number for the page's next marked content that is in the structure, from 0. */
  nextMcid(): number;
  /** Lets the page's operators call a font by a name. */
  useFont(name: string, font: Ref): void;
  /** Adds an annotation, such as a link, to the page. */
  annotate(annotation: Ref): void;
  /**
   * Paints an image into a box of the current coordinates. An SVG keeps its proportions.
   *
   * @throws UnreadableImage
   */
  drawImage(picture: Picture, box: Box): void;
  /** Embeds a file. Throws where another has its name. */
  attach(file: Attachment): void;
  /** Sets the bookmarks, which readers then show at first. */
  outline(items: readonly OutlineItem[]): void;
  /** Adds entries to the catalogue, such as StructTreeRoot; they win over the file's own. */
  catalog(entries: PdfDictionary): void;
  /** Ends the file. Throws where an object was reserved but not put. */
  finish(): Uint8Array;
}

/** Begins a PDF. The same calls give the same bytes. */
export function openPdf(options: PdfOptions): PdfFile {
  const objects = openObjects();
  const pages = openPages(objects);
  const pictures = options.openPictures?.(objects);
  const files = new Map<string, Ref>();
  let catalog: PdfDictionary = {};
  let mcids = 0;
  const { reserve, put, add, addStream } = objects;
  return {
    reserve,
    put,
    add,
    addStream,
    startPage(width, height) {
      pages.start(width, height);
      mcids = 0;
    },
    get page() {
      return pages.page;
    },
    write: pages.write,
    nextMcid: () => mcids++,
    annotate: pages.annotate,
    useFont: (label, font) => pages.use('Font', label, font),
    drawImage(picture, box) {
      if (!pictures) throw new Error('Unexpected image, expected the file to be opened with pictures');
      const { operators, objects: used } = pictures.paint(picture, box);
      for (const [label, ref] of Object.entries(used)) pages.use('XObject', label, ref);
      pages.write(operators);
    },
    attach(file) {
      if (files.has(file.name)) throw new Error(`Two attachments have the name ${file.name}`);
      files.set(file.name, embedFile(file, objects));
    },
    outline(items) {
      const outlines = writeOutline(items, objects);
      if (outlines) catalog = { ...catalog, Outlines: outlines, PageMode: name('UseOutlines') };
    },
    catalog(entries) {
      catalog = { ...catalog, ...entries };
    },
    finish() {
      const metadata = Buffer.from(metadataOf(options));
      pictures?.finish();
      const root = add({
        Type: name('Catalog'),
        Pages: pages.finish(),
        OutputIntents: [outputIntent(options.colorProfile, objects)],
        Lang: text(options.language),
        MarkInfo: { Marked: true },
        ViewerPreferences: { DisplayDocTitle: true },
        // Programs that know no PDF look for it in the file's bytes.
        Metadata: addStream({ Type: name('Metadata'), Subtype: name('XML') }, metadata, { compress: false }),
        ...attachmentEntries(files),
        ...catalog,
      });
      return objects.finish({ Root: root, Info: add(informationOf(options)) });
    },
  };
}

/** What the file's colours mean (ISO 32000-1, 14.11.5). */
function outputIntent(profile: Uint8Array, objects: Objects): Ref {
  const sRgb = text('sRGB IEC61966-2.1');
  return objects.add({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: sRgb,
    Info: sRgb,
    DestOutputProfile: objects.addStream({ N: 3 }, profile),
  });
}
