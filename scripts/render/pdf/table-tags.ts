import type { Element } from 'hast';
import type { PdfState } from './state.ts';
import type { PlacedElement } from './table-cells.ts';
import { makeTag, type Tag } from './tags/tag.ts';

/** A part of a table and its rows. */
interface Part {
  readonly part: Element;
  readonly rows: readonly Element[];
}

/**
 * Makes the tags of a table's parts, rows and cells. Every header cell has a name, and every cell names its
 * headers: those that the document gives, else those above it in its columns and before it in its rows
 * (ISO 14289-1 7.5).
 */
export function tagCells(
  parts: readonly Part[],
  cells: readonly PlacedElement[],
  state: PdfState,
): ReadonlyMap<Element, Tag> {
  const tags = new Map<Element, Tag>();
  const headers = findHeaders(cells, parts, state);
  const byElement = new Map(cells.map((cell) => [cell.element, cell]));
  // Where all rows are headers, they are the table's body (ISO 14289-1 7.2).
  const hasBody = parts.some(({ part, rows }) => part.tagName === 'tbody' && rows.length > 0);
  for (const { part, rows } of parts) {
    const group = makeTag(state.tag, part.tagName === 'thead' && hasBody ? 'THead' : 'TBody');
    for (const row of rows) {
      const line = makeTag(group, 'TR');
      for (const element of row.children) {
        const cell = element.type === 'element' ? byElement.get(element) : undefined;
        if (!cell) continue;
        const own = headers.get(cell.element);
        const span = {
          ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
          ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
          ...(own?.names.length ? { headers: own.names } : {}),
        };
        const tag =
          cell.element.tagName === 'th'
            ? makeTag(line, 'TH', { ...span, id: own?.id ?? '', scope: own?.scope ?? 'Column' })
            : makeTag(line, 'TD', span);
        tags.set(cell.element, tag);
      }
    }
  }
  return tags;
}

interface CellHeaders {
  readonly id: string | undefined;
  readonly scope: 'Row' | 'Column';
  readonly names: readonly string[];
}

/** A header of columns. */
interface HeaderAbove {
  readonly name: string;
  readonly column: number;
  readonly columnSpan: number;
  /** Whether there is a cell of data below it. */
  isUsed: boolean;
}

/** A header takes the place of one of the same columns further up, if there is data between the two (HTML 4.9.12.2). */
function gaveWay(before: HeaderAbove, { column, columnSpan }: HeaderAbove): boolean {
  return before.isUsed && before.column === column && before.columnSpan === columnSpan;
}

function findHeaders(
  cells: readonly PlacedElement[],
  parts: readonly Part[],
  state: PdfState,
): Map<Element, CellHeaders> {
  const { cellIds } = state.count;
  const nameOf = (id: string): string => {
    const name = cellIds.get(id) ?? `cell${cellIds.size + 1}`;
    cellIds.set(id, name);
    return name;
  };
  const inHead = new Set(
    parts
      .filter(({ part }) => part.tagName === 'thead')
      .flatMap(({ rows }) => rows.flatMap(({ children }) => children)),
  );
  const found = new Map<Element, CellHeaders>();
  /** The headers above, by column, and the names of those of rows, with the row before which they end. */
  const above: HeaderAbove[][] = [];
  let beside: { name: string; until: number }[] = [];
  for (const [index, { element, row, column, rowSpan, columnSpan }] of cells.entries()) {
    beside = beside.filter(({ until }) => until > row);
    const columns = Array.from({ length: columnSpan }, (_, at) => above[column + at] ?? []);
    const given = element.properties.headers;
    const names =
      Array.isArray(given) && given.length
        ? given.map(String).map(nameOf)
        : [...new Set([...columns.flat(), ...beside].map(({ name }) => name))];
    if (element.tagName !== 'th') {
      for (const header of columns.flat()) header.isUsed = true;
      found.set(element, { id: undefined, scope: 'Column', names });
      continue;
    }
    const written = String(element.properties.scope ?? '');
    const scope = written.startsWith('row') || (!written && !inHead.has(element)) ? 'Row' : 'Column';
    const id = nameOf(
      typeof element.properties.id === 'string' ? element.properties.id : `#${index} ${cellIds.size}`,
    );
    found.set(element, { id, scope, names });
    if (scope === 'Row') beside.push({ name: id, until: row + rowSpan });
    else {
      const own = { name: id, column, columnSpan, isUsed: false };
      for (const [at, headers] of columns.entries())
        above[column + at] = [...headers.filter((header) => !gaveWay(header, own)), own];
    }
  }
  return found;
}
