import type { Element } from 'hast';
import { h } from './h.ts';

/** A text of a table that must be found whole in its PDF. */
export interface Passage {
  /** The cell that it stands in; the texts of a cell come in their order. */
  readonly cell: string;
  readonly text: string;
  /** Whether it may stand on several pages: headers, and labels of rows. */
  readonly repeats: boolean;
}

/** Words that stand once in the document. */
export const word = /W\d{6}/g;

const fillers = [
  '地域の産業を育て、',
  '人の流れを「つくり」、',
  '子育ての希望をかなえ、',
  'まちを将来に引き継ぐ。',
];

/**
 * A table with spans of rows, nested lists and nested tables, whose every text begins and ends with a word
 * of its own.
 *
 * @param tallEvery every so many rows a cell is longer than a page; none where it is 0
 */
export function makeLongTable(rows: number, tallEvery: number): { table: Element; passages: Passage[] } {
  const passages: Passage[] = [];
  let serial = 0;
  const passage = (cell: string, phrases: number, repeats = false): string => {
    const next = (): string => `W${String(serial++).padStart(6, '0')}`;
    const parts = Array.from(
      { length: phrases },
      (_, index) => `${next()}${fillers[index % fillers.length]}`,
    );
    const text = `${parts.join('')}${next()}`;
    passages.push({ cell, text, repeats });
    return text;
  };
  const head = h(
    'tr',
    {},
    ...['a', 'b', 'c', 'd'].map((column) =>
      h('th', { scope: 'col', className: ['plan'] }, passage(`head ${column}`, 1, true)),
    ),
  );
  const body = Array.from({ length: rows }, (_, row) => {
    const isTall = tallEvery > 0 && row % tallEvery === tallEvery - 1;
    const label = (): Element =>
      h('th', { scope: 'row', ...span(3, rows - row) }, passage(`label ${row}`, 1, true));
    const beside = (): Element =>
      h(
        'td',
        span(2, rows - row),
        ...Array.from({ length: 2 }, () => h('p', {}, passage(`beside ${row}`, 3))),
      );
    return h(
      'tr',
      {},
      ...(row % 3 === 0 ? [label()] : []),
      h('td', {}, h('p', {}, passage(`text ${row}`, isTall ? 150 : 4))),
      h('td', {}, row % 4 === 3 ? nestedTable(row, passage) : nestedList(row, passage)),
      ...(row % 2 === 0 ? [beside()] : []),
    );
  });
  const table = h('table', { className: ['comparison'] }, h('thead', {}, head), h('tbody', {}, ...body));
  return { table, passages };
}

type MakePassage = (cell: string, phrases: number, repeats?: boolean) => string;

/** A span of so many rows, as far as there are so many. */
function span(wanted: number, left: number): Element['properties'] {
  const rowSpan = Math.min(wanted, left);
  return rowSpan > 1 ? { rowSpan } : {};
}

function nestedList(row: number, passage: MakePassage): Element {
  const cell = `list ${row}`;
  return h(
    'ul',
    {},
    h('li', {}, passage(cell, 1)),
    h(
      'li',
      {},
      h('p', {}, passage(cell, 2)),
      h('ol', { start: 9 }, h('li', {}, passage(cell, 1)), h('li', {}, passage(cell, 1))),
    ),
  );
}

function nestedTable(row: number, passage: MakePassage): Element {
  const cell = (name: string, repeats = false): string => passage(`nested ${row} ${name}`, 1, repeats);
  return h(
    'table',
    { className: ['text-table'] },
    h(
      'thead',
      {},
      h('tr', {}, h('th', { scope: 'col' }, cell('a', true)), h('th', { scope: 'col' }, cell('b', true))),
    ),
    h(
      'tbody',
      {},
      h('tr', {}, h('td', {}, cell('c')), h('td', {}, cell('d'))),
      h('tr', {}, h('td', {}, cell('e')), h('td', {}, cell('f'))),
    ),
  );
}
