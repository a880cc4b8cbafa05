import { element } from '../element.ts';
import { cellText } from './cell-text.ts';
import { orderOf } from './order.ts';

/**
 * Makes each header of a table a button that sorts its rows; the same button again turns the order round.
 *
 * @param sorted is told by which column, and in which direction
 */
export function startSorting(
  head: HTMLTableRowElement,
  body: HTMLTableSectionElement,
  sorted: (column: string, isDescending: boolean) => void,
): void {
  const headers = [...head.cells];
  const written = [...body.rows];
  for (const [column, header] of headers.entries()) {
    const name = cellText(header);
    const button = element('button', { class: 'sort-button', type: 'button' }, ...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const isDescending = header.getAttribute('aria-sort') === 'ascending';
      for (const other of headers) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
      const rows = written.map((row) => ({ row, text: cellText(row.cells[column]) }));
      const order = orderOf(
        rows.map(({ text }) => text),
        isDescending,
      );
      rows.sort((a, b) => order(a.text, b.text));
      body.append(...rows.map(({ row }) => row));
      sorted(name, isDescending);
    });
  }
}
