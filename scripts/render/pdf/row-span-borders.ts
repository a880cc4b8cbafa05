import TableProcessor from 'pdfmake/js/TableProcessor.js';

const { prototype } = TableProcessor.default;
const drawHorizontalLine = prototype.drawHorizontalLine;

/**
 * Draws the line below a table's cells at a page break also under cells that span rows; pdfmake leaves
 * those open (its issues #2270 and #2931). Only the line at a break, which pdfmake asks for with a
 * place of its own, takes spanning cells as ended. Holds for all of this process's tables.
 */
export function closeRowSpansAtPageBreaks(): void {
  prototype.drawHorizontalLine = function (lineIndex, writer, overrideY, moveDown = true, forcePage) {
    const isAtBreak = typeof overrideY === 'number' && moveDown;
    const spans = this.rowSpanData.slice(0, -1).map((column) => ({ column, rowSpan: column.rowSpan }));
    if (isAtBreak) for (const { column } of spans) column.rowSpan = 0;
    try {
      drawHorizontalLine.call(this, lineIndex, writer, overrideY, moveDown, forcePage);
    } finally {
      for (const { column, rowSpan } of spans) column.rowSpan = rowSpan;
    }
  };
}
