import { element } from './element.ts';
import { fill } from './fill.ts';
import { startFilters } from './indicators/filters.ts';
import { startSorting } from './indicators/sorting.ts';
import type { Page } from './page.ts';

/** Makes the index of indicators one that can be filtered and sorted. */
export function startIndicatorIndex({ texts }: Page): void {
  const table = document.querySelector<HTMLTableElement>('table.indicator-index');
  const body = table?.tBodies[0];
  const head = table?.tHead?.rows[0];
  if (!table || !body || !head) return;
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  table.classList.add('sortable');
  startSorting(head, body, (column, isDescending) => {
    const text = isDescending ? texts.sortedDescending : texts.sortedAscending;
    status.textContent = fill(text, { column });
  });
  (table.closest('.scroll') ?? table).before(startFilters(head, body, texts), status);
}
