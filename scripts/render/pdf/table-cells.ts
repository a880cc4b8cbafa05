import type { Element } from 'hast';

/** A cell's element and its place in the grid. */
export interface PlacedElement {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Places of the document that begin with the cell: its own id, and that of its row. */
  readonly ids: readonly string[];
}

/** Finds each cell's column, past those that cells of earlier rows reach down into (HTML 4.9.12.1). */
export function placeCells(rows: readonly Element[]): PlacedElement[] {
  const cells: PlacedElement[] = [];
  /** By column, the row before which it is taken. */
  const taken: number[] = [];
  for (const [row, element] of rows.entries()) {
    let column = 0;
    let ids = idOf(element);
    for (const cell of element.children) {
      if (cell.type !== 'element') continue;
      while ((taken[column] ?? 0) > row) column++;
      const columnSpan = Number(cell.properties.colSpan ?? 1);
      const rowSpan = Math.min(Number(cell.properties.rowSpan ?? 1), rows.length - row);
      for (let at = column; at < column + columnSpan; at++) taken[at] = row + rowSpan;
      cells.push({ element: cell, row, column, rowSpan, columnSpan, ids: [...ids, ...idOf(cell)] });
      ids = [];
      column += columnSpan;
    }
  }
  return cells;
}

function idOf({ properties }: Element): string[] {
  return typeof properties.id === 'string' ? [properties.id] : [];
}
