import PDFDocument, { type PdfFont, type PdfPage } from 'pdfmake/js/PDFDocument.js';
import { DrawnObject } from './drawn-object.ts';
import type { Objects } from './objects.ts';

/** A font's files by style, in pdfmake's words. */
export type FontFiles = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', Uint8Array>>;

/** PDF/A lets 28 graphics states be kept at a time (ISO 19005-3, 6.1.13); some are left to the page around. */
const maxStates = 22;

/** What was drawn: operators, and what they name, by kinds in PDF's words. */
export interface Drawn {
  readonly operators: string;
  readonly resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * pdfmake's document as a place to draw in: images, drawings and their fonts become objects of a file, which
 * is written here and not by pdfkit. It relies on pdfkit calling `ref`, `_write`, `font` and `save` as methods;
 * on `openImage`, `image`, `restore`, `transform` and a font's `finalize`; and on what stands in `page`,
 * `_ctm`, `_ctmStack`, `_font`, `_fontFamilies` and a font's `unicode` and `widths`. A test holds these.
 */
export class Drawing extends PDFDocument.default {
  readonly #fonts = new WeakMap<Uint8Array, PdfFont>();

  /** @param fonts those that texts in drawings may have, by family */
  constructor(objects: Objects, fonts: Readonly<Record<string, FontFiles>>) {
    const options = { objects, pdfVersion: '1.7', autoFirstPage: false, font: null };
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

  /** Draws on a page that nobody sees, and gives what was drawn there. */
  capture(width: number, height: number, draw: () => void): Drawn {
    const resources = { Font: {}, XObject: {}, ExtGState: {}, Pattern: {}, ColorSpace: {} };
    let operators = '';
    const page: PdfPage = {
      width,
      height,
      fonts: resources.Font,
      xobjects: resources.XObject,
      ext_gstates: resources.ExtGState,
      patterns: resources.Pattern,
      colorSpaces: resources.ColorSpace,
      annotations: [],
      write: (chunk) => {
        operators += `${chunk}\n`;
      },
    };
    Object.assign(this, { page, _ctm: [1, 0, 0, 1, 0, 0], _ctmStack: [] });
    draw();
    return { operators, resources };
  }

  /** Embeds the fonts of drawings. */
  finish(): void {
    for (const font of new Set(Object.values(this._fontFamilies))) font.finalize();
  }
}
