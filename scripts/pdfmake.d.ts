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
    _root: PdfReference;
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
    /** Opens and embeds an image of the dictionary. Throws for one that cannot be read. */
    provideImage(name: string): PdfImage;
    /** Begins an object; its data may be any of pdfkit's values. */
    ref(data?: unknown): PdfReference;
    addPage(options: { size: readonly [number, number]; margin: number }): this;
    /** Ends the pages under way. */
    flushPages(): void;
    font(source: Uint8Array): this;
    openImage(bytes: Buffer): PdfImage;
    image(image: PdfImage, x: number, y: number, size: { width: number; height: number }): this;
    save(): this;
    restore(): this;
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
    addContent(operators: string): this;
    /** Embeds pdfkit's sRGB profile and names it in the catalogue. */
    _addColorOutputIntent(): void;
    _write(chunk: string): void;
    end(): void;
  }
  const module: { readonly default: typeof PDFDocument };
  export default module;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content, Style } from 'pdfmake/interfaces.js';

  class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object);
    layoutDocument(
      content: Content,
      document: object,
      styles: Record<string, Style>,
      defaultStyle: Style,
      ...furniture: unknown[]
    ): { items: { readonly type: string }[] }[];
  }
  const module: { readonly default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    constructor(document: object);
    renderPages(pages: readonly object[]): void;
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

declare module 'pdfmake/js/SVGMeasure.js' {
  class SVGMeasure {}
  const module: { readonly default: typeof SVGMeasure };
  export default module;
}

declare module 'pdfmake/js/TableProcessor.js' {
  /** Where a row went over to another page: pages from 0, heights in pt from the page's top. */
  export interface PageBreak {
    readonly prevPage: number;
    readonly prevY: number;
    readonly y: number;
  }
  interface Writer {
    context(): { readonly page: number };
  }
  class TableProcessor {
    /** The open span of each column, with one more at the right edge. */
    rowSpanData: { rowSpan: number }[];
    tableNode: { readonly _breaksBySpan?: readonly PageBreak[] };
    /** Set by kurabe: the page on which the row under way begins. */
    rowStartPage: number;
    beginRow(rowIndex: number, writer: Writer): void;
    endRow(rowIndex: number, writer: Writer, pageBreaks: readonly PageBreak[]): void;
    drawHorizontalLine(
      lineIndex: number,
      writer: Writer,
      overrideY?: number,
      moveDown?: boolean,
      forcePage?: number,
    ): void;
  }
  const module: { readonly default: typeof TableProcessor };
  export default module;
}
