/** pdfmake's inner classes, as far as kurabe uses them; the version is pinned, and a test holds their shape. */

declare module 'pdfmake/js/PDFDocument.js' {
  import type { EventEmitter } from 'node:events';
  export interface PdfImage {
    readonly width: number;
    readonly height: number;
  }
  class PDFDocument extends EventEmitter {
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
