import type { Element } from 'hast';
import { arrange, blockBox, halfLeading } from './blocks.ts';
import type { Box } from './boxes/box.ts';
import { stackBox } from './boxes/stack.ts';
import { type TableBoxCell, tableBox } from './boxes/table.ts';
import { flowBoxes } from './flow.ts';
import { type PdfState, withText } from './state.ts';
import { resolveStyle } from './style.ts';

/** A table with its caption above. */
export function tableBoxes(table: Element, state: PdfState): Box[] {
  const caption = elements(table).find(({ tagName }) => tagName === 'caption');
  const captionBox = caption && blockBox({ ...caption, tagName: 'div' }, styled(caption, state));
  const parts = elements(table).filter(({ tagName }) => tagName === 'thead' || tagName === 'tbody');
  const rows = parts.flatMap(elements);
  const headerRows = parts.filter(({ tagName }) => tagName === 'thead').flatMap(elements).length;
  const cells = placeCells(rows, state);
  const isTextTable = (table.properties.className as string[] | undefined)?.includes('text-table') ?? false;
  const grid = tableBox({
    cells,
    rows: rows.length,
    columns: Math.max(1, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
    headerRows: headerRows < rows.length ? headerRows : 0,
    rule: state.theme.print.rule,
    lineColor: state.theme.colors.get('line') ?? '#000000',
    wide: !isTextTable,
  });
  return captionBox ? [captionBox, grid] : [grid];
}

/** A part of a table that is set like a block, in the style of its own name. */
function styled(element: Element, state: PdfState): PdfState {
  return withText(state, resolveStyle(state.theme, element, state.text).text);
}

/** Finds each cell's column, past those that cells of earlier rows reach down into (HTML 4.9.12.1). */
function placeCells(rows: readonly Element[], state: PdfState): TableBoxCell[] {
  const cells: TableBoxCell[] = [];
  const taken: boolean[][] = rows.map(() => []);
  for (const [row, element] of rows.entries()) {
    if (typeof element.properties.id === 'string') state.pendingIds.push(element.properties.id);
    let column = 0;
    for (const cell of elements(element)) {
      while (taken[row]?.[column]) column++;
      const columnSpan = Number(cell.properties.colSpan ?? 1);
      const rowSpan = Math.min(Number(cell.properties.rowSpan ?? 1), rows.length - row);
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) {
          const line = taken[r];
          if (line) line[c] = true;
        }
      cells.push({ row, column, rowSpan, columnSpan, ...setCell(cell, state) });
      column += columnSpan;
    }
  }
  return cells;
}

function setCell(
  cell: Element,
  outer: PdfState,
): Pick<TableBoxCell, 'box' | 'padding' | 'halfLeading' | 'background' | 'middle'> {
  const { text, box } = resolveStyle(outer.theme, cell, outer.text);
  if (typeof cell.properties.id === 'string') outer.pendingIds.push(cell.properties.id);
  const state = withText(outer, text);
  return {
    box: stackBox([arrange(flowBoxes(cell.children, state), state, box)]),
    padding: box.padding,
    halfLeading: halfLeading(text),
    background: box.background,
    middle: box.middle,
  };
}

function elements({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
