import TableProcessor, { type PageBreak } from 'pdfmake/js/TableProcessor.js';

const { prototype } = TableProcessor.default;
const { beginRow, drawHorizontalLine, endRow } = prototype;

/**
 * Makes pdfmake draw the rules of tables whose row-spanning cells run over pages (its issues #2270 and
 * #2931). Holds for all tables of this process; doing it again changes nothing.
 */
export function drawBordersOfRowSpans(): void {
  prototype.beginRow = function (rowIndex, writer) {
    beginRow.call(this, rowIndex, writer);
    this.rowStartPage = writer.context().page;
  };
  prototype.drawHorizontalLine = function (lineIndex, writer, overrideY, moveDown = true, forcePage) {
    // pdfmake asks for the line at a page break, and for no other, with a place of its own and by moving.
    const isAtBreak = typeof overrideY === 'number' && moveDown;
    const spans = this.rowSpanData.slice(0, -1).map((column) => ({ column, rowSpan: column.rowSpan }));
    if (isAtBreak) for (const { column } of spans) column.rowSpan = 0;
    try {
      drawHorizontalLine.call(this, lineIndex, writer, overrideY, moveDown, forcePage);
    } finally {
      for (const { column, rowSpan } of spans) column.rowSpan = rowSpan;
    }
  };
  prototype.endRow = function (rowIndex, writer, pageBreaks) {
    endRow.call(this, rowIndex, writer, allBreaks(this, writer.context().page, pageBreaks));
  };
}

/** A row's page breaks, with those at which only a cell that began in an earlier row goes on. */
function allBreaks(
  { rowStartPage, tableNode }: InstanceType<typeof TableProcessor.default>,
  endPage: number,
  pageBreaks: readonly PageBreak[],
): PageBreak[] {
  const breaks = [...pageBreaks];
  for (let page = rowStartPage; page < endPage; page++) {
    if (breaks.some(({ prevPage }) => prevPage === page)) continue;
    const bySpan = tableNode._breaksBySpan?.find(({ prevPage }) => prevPage === page);
    if (bySpan) breaks.push(bySpan);
  }
  return breaks.sort((a, b) => a.prevPage - b.prevPage);
}
