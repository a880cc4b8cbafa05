import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { fold } from '../search/fold.ts';
import { wordsOf } from '../search/match.ts';
import type { ClientTexts } from '../texts.ts';
import { cellText, isBlank } from './cell-text.ts';

/** A row of the table, and whether it passes a filter. */
type Filter = (row: HTMLTableRowElement) => boolean;

/**
 * A form that hides the rows that a reader does not look for: by words of the indicator's name, and by the values
 * of each column whose header has the class `filter`.
 */
export function startFilters(
  head: HTMLTableRowElement,
  body: HTMLTableSectionElement,
  texts: ClientTexts,
): HTMLFormElement {
  const rows = [...body.rows];
  const count = element('p', { class: 'filter-count', role: 'status' });
  const byName = nameFilter(texts);
  const columns = [...head.cells].flatMap((header, column) => {
    const values = new Set(rows.flatMap((row) => valuesOf(row.cells[column])));
    // A column that says the same of all rows, or nothing, has nothing to choose from.
    return header.classList.contains('filter') && values.size > 1
      ? [columnFilter(header, column, values, texts)]
      : [];
  });
  const filters = [byName.passes, ...columns.map(({ passes }) => passes)];
  const form = element(
    'form',
    { class: 'indicator-filters', 'aria-label': texts.filterLabel },
    ...[byName, ...columns].map(({ field }) => field),
    element('button', { class: 'filter-reset', type: 'reset' }, texts.filterReset),
    count,
  );

  function update(): void {
    for (const row of rows) row.hidden = !filters.every((passes) => passes(row));
    const shown = rows.filter((row) => !row.hidden);
    count.textContent = fill(texts.filterCount, { count: shown.length, total: rows.length });
  }

  form.addEventListener('input', update);
  // The fields are emptied after this event.
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('submit', (event) => event.preventDefault());
  update();
  return form;
}

function nameFilter(texts: ClientTexts): { field: HTMLElement; passes: Filter } {
  const input = element('input', { class: 'filter-input', type: 'search', autocomplete: 'off' });
  return {
    field: labelled(texts.filterName, input),
    passes: (row) => {
      const name = fold(cellText(row.querySelector('th') ?? undefined));
      return wordsOf(input.value).every(({ folded }) => name.includes(folded));
    },
  };
}

function columnFilter(
  header: HTMLTableCellElement,
  column: number,
  values: ReadonlySet<string>,
  texts: ClientTexts,
): { field: HTMLElement; passes: Filter } {
  const sorted = [...values]
    .filter((value) => !isBlank(value))
    .sort(new Intl.Collator('ja', { numeric: true }).compare);
  const select = element(
    'select',
    { class: 'filter-select' },
    element('option', { value: '' }, texts.filterAll),
    ...sorted.map((value) => element('option', { value }, value)),
  );
  return {
    field: labelled(cellText(header), select),
    passes: (row) => select.value === '' || valuesOf(row.cells[column]).includes(select.value),
  };
}

/** The values of a cell, which stand on lines of their own or in a list. */
function valuesOf(cell: HTMLTableCellElement | undefined): string[] {
  const items = [...(cell?.querySelectorAll('li') ?? [])];
  if (items.length > 0) return items.map(cellText);
  const lines = [''];
  for (const node of cell?.childNodes ?? [])
    if (node.nodeName === 'BR') lines.push('');
    else lines.push(`${lines.pop() ?? ''}${node.textContent ?? ''}`);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  return element('label', { class: 'filter-field' }, element('span', { class: 'filter-label' }, text), field);
}
