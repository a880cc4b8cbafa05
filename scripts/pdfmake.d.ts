/** pdfmake's inner classes, as far as kurabe uses them; the version is pinned, and a test holds their shape. */

declare module 'pdfmake/js/PDFDocument.js' {
  import type { EventEmitter } from 'node:events';
  export interface PdfImage {
    readonly width: number;
    readonly height: number;
    /** The name by which pages call it. */
    readonly label: string;
    /** Its object, once it is embedded. */
    readonly obj: object | null;
  }
  /** pdfkit's PDFReference: an object under way. */
  export interface PdfReference {
    data: Record<string, unknown>;
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
  }
  /** What pdfkit draws on: a page, or what stands for one. */
  export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, unknown>;
    readonly xobjects: Record<string, unknown>;
    readonly ext_gstates: Record<string, unknown>;
    readonly patterns: Record<string, unknown>;
    readonly colorSpaces: Record<string, unknown>;
    readonly annotations: unknown[];
    write(operators: string): void;
  }
  /** pdfkit's EmbeddedFont. */
  export interface PdfFont {
    id: string;
    /** The characters of each glyph of the subset. */
    readonly unicode: number[][];
    /** The width of each glyph of the subset, in thousandths of an em. */
    readonly widths: number[];
    readonly scale: number;
    readonly font: { getGlyph(glyph: number): { readonly advanceWidth: number } };
    finalize(): void;
  }
  class PDFDocument extends EventEmitter {
    readonly options: Record<string, unknown>;
    readonly fonts: Record<string, object>;
    page: PdfPage;
    _ctm: number[];
    _ctmStack: number[][];
    _font: PdfFont;
    _fontFamilies: Record<string, PdfFont>;
    constructor(
      fonts: Record<string, Record<string, Uint8Array>>,
      images: Record<string, Uint8Array>,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    /** Begins an object; its data may be any of pdfkit's values. */
    ref(data?: unknown): PdfReference;
    font(source: Uint8Array): this;
    openImage(bytes: Buffer): PdfImage;
    image(image: PdfImage, x: number, y: number, size: { width: number; height: number }): this;
    save(): this;
    restore(): this;
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
    _write(chunk: string): void;
  }
  const module: { readonly default: typeof PDFDocument };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    constructor(document: object);
    /** Draws an SVG with its upper left corner at x, y. */
    renderSVG(drawing: {
      readonly svg: string;
      readonly x: number;
      readonly y: number;
      readonly _width: number;
      readonly _height: number;
      /** The font of texts that name none of the document's. */
      readonly font: string;
      readonly options: object;
    }): void;
  }
  const module: { readonly default: typeof Renderer };
  export default module;
}
