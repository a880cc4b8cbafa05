import PDFDocument, { type PdfFont, type PdfPage } from 'pdfmake/js/PDFDocument.js';
import { DrawnObject, fromPdfkit } from './drawn-object.ts';
import type { Objects } from './objects.ts';
import type { PdfDictionary, Ref } from './value.ts';

/** A font's files by style, in pdfmake's words. */
export type FontFiles = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', Uint8Array>>;

/** PDF/A lets 28 graphics states be kept at a time (ISO 19005-3, 6.1.13); some are left to the page around. */
const maxStates = 22;

/**
 * pdfmake's document as a place to draw in: its pages, images, drawings and their fonts become objects of a
 * file, which is written here and not by pdfkit. It relies on pdfkit calling `ref`, `_write`, `font` and `save`
 * as methods; on `addPage`, `flushPages`, `addContent`, `openImage`, `image`, `restore`, `transform`,
 * `_addColorOutputIntent` and a font's `finalize`; and on what stands in `page`, `_root`, `_ctm`, `_ctmStack`,
 * `_font`, `_fontFamilies` and a font's `unicode` and `widths`. A test holds these.
 */
export class Drawing extends PDFDocument.default {
  readonly #fonts = new WeakMap<Uint8Array, PdfFont>();

  /** @param fonts those that texts in drawings may have, by family */
  constructor(objects: Objects, fonts: Readonly<Record<string, FontFiles>>) {
    const options = { objects, pdfVersion: '1.7', subset: 'PDF/A-3a', autoFirstPage: false, font: null };
    super({ ...fonts }, {}, {}, {}, options, null, () => false);
  }

  /** pdfkit's constructor calls it before this class has fields, but after it has kept the options. */
  override ref(data: Record<string, unknown> = {}): DrawnObject {
    return new DrawnObject(this.options.objects as Objects, data);
  }

  override _write(): void {
    // The file's syntax comes from its objects.
  }

  /** Chooses a font; a file is read once. */
  override font(source: Uint8Array): this {
    const known = this.#fonts.get(source);
    if (known) {
      this._font = known;
      return this;
    }
    super.font(source);
    // pdfkit calls the missing glyph U+0000, which ISO 14289-1 (7.21.7) forbids, and does not scale its width.
    this._font.unicode[0] = [0xfffd];
    this._font.widths[0] = this._font.font.getGlyph(0).advanceWidth * this._font.scale;
    this.#fonts.set(source, this._font);
    return this;
  }

  override save(): this {
    if (this._ctmStack.length >= maxStates) throw new Error('The drawing is nested too deeply');
    return super.save();
  }

  /**
   * Begins a page in PDF's own coordinates, which pdfkit turns over.
   *
   * @param key the page's key in the structure's parent tree
   */
  startPage(width: number, height: number, key: number): Ref {
    this.addPage({ size: [width, height], margin: 0 });
    const { content, dictionary } = this.page as DrawnPage;
    content.clear();
    this._ctm = [1, 0, 0, 1, 0, 0];
    Object.assign(dictionary.data, { StructParents: key, Tabs: 'S' });
    return dictionary.ref;
  }

  /** Ends the last page, and embeds the fonts of drawings and the colour profile; gives the catalogue's entries. */
  finish(): PdfDictionary {
    this.flushPages();
    for (const font of new Set(Object.values(this._fontFamilies))) font.finalize();
    this._addColorOutputIntent();
    const { Pages, OutputIntents } = this._root.data;
    (Pages as DrawnObject).end();
    return { Pages: fromPdfkit(Pages), OutputIntents: fromPdfkit(OutputIntents) };
  }
}

/** pdfkit's page, whose objects are begun here. */
interface DrawnPage extends PdfPage {
  readonly content: DrawnObject;
  readonly dictionary: DrawnObject;
}
