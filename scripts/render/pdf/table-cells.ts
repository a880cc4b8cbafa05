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

/**
 * Finds each cell's column, past those that cells of earlier rows reach down into; a cell ends with its group of
 * rows, at the latest, and one that spans 0 rows reaches down to that end (HTML 4.9.12.1).
 *
 * @param groups the rows of each `thead` and `tbody`
 */
export function placeCells(groups: readonly (readonly Element[])[]): PlacedElement[] {
  const cells: PlacedElement[] = [];
  let end = 0;
  for (const rows of groups) {
    const first = end;
    end += rows.length;
    /** By column, the row before which it is taken. */
    const taken: number[] = [];
    for (const [index, element] of rows.entries()) {
      const row = first + index;
      let column = 0;
      let ids = idOf(element);
      for (const cell of element.children) {
        if (cell.type !== 'element') continue;
        while ((taken[column] ?? 0) > row) column++;
        const columnSpan = Number(cell.properties.colSpan ?? 1) || 1;
        const rowSpan = Math.min(Number(cell.properties.rowSpan ?? 1) || end, end - row);
        for (let at = column; at < column + columnSpan; at++) taken[at] = row + rowSpan;
        cells.push({ element: cell, row, column, rowSpan, columnSpan, ids: [...ids, ...idOf(cell)] });
        ids = [];
        column += columnSpan;
      }
    }
  }
  return cells;
}

function idOf({ properties }: Element): string[] {
  return typeof properties.id === 'string' ? [properties.id] : [];
}
