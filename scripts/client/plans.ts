import { element } from './element.ts';
import { fill } from './fill.ts';
import type { Page } from './page.ts';

/** The name in the page's address of each plan that is shown; none where all are. */
const parameter = 'plan';

/** A column of the comparison. */
interface PlanColumn {
  /** `plan-current`, the id of its header. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly HTMLElement[];
  readonly button: HTMLButtonElement;
}

/** Puts buttons above the comparison by which a reader shows some of its plans only. */
export function startPlanToggles(page: Page): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table.comparison')) toggles(table, page);
}

function toggles(table: HTMLTableElement, { texts }: Page): void {
  const columns = planColumns(table);
  if (columns.length < 2) return;
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const group = element(
    'div',
    { class: 'plan-toggles', role: 'group', 'aria-label': texts.plansLabel },
    element('span', { class: 'plan-toggles-label', 'aria-hidden': 'true' }, texts.plansLabel),
    ...columns.map(({ button }) => button),
    status,
  );
  const isShown = ({ button }: PlanColumn): boolean => button.getAttribute('aria-pressed') === 'true';

  function show(shown: readonly PlanColumn[]): void {
    for (const column of columns) {
      const isIn = shown.includes(column);
      column.button.setAttribute('aria-pressed', String(isIn));
      if (isIn && shown.length === 1) column.button.setAttribute('aria-disabled', 'true');
      else column.button.removeAttribute('aria-disabled');
      for (const cell of column.cells) cell.hidden = !isIn;
    }
    // A row may be left with cells that only begin above it: it stays in the table for their spans.
    for (const row of table.rows)
      row.toggleAttribute(
        'data-empty',
        [...row.cells].every((cell) => cell.hidden),
      );
  }

  function toggle(column: PlanColumn): void {
    const shown = columns.filter((other) => (other === column ? !isShown(other) : isShown(other)));
    if (shown.length === 0) {
      status.textContent = texts.plansLast;
      return;
    }
    show(shown);
    writeAddress(shown.length === columns.length ? [] : shown);
    const plans = shown.map(({ name }) => name).join(texts.plansSeparator);
    status.textContent = fill(texts.plansShown, { plans });
  }

  /** Shows the plan that a link leads into. */
  function showTarget(): void {
    const target = document.getElementById(decodeHash(location.hash));
    const column = columns.find(({ cells }) => cells.some((cell) => cell.hidden && cell.contains(target)));
    if (!column || !target) return;
    toggle(column);
    target.scrollIntoView();
  }

  for (const column of columns) column.button.addEventListener('click', () => toggle(column));
  const wanted = new URLSearchParams(location.search).getAll(parameter);
  const chosen = columns.filter(({ id }) => wanted.includes(shortId(id)));
  if (chosen.length > 0) show(chosen);
  (table.closest('.scroll') ?? table).before(group);
  showTarget();
  addEventListener('hashchange', showTarget);
}

/** The plans of a table, each with its header and the cells that name it as their header. */
function planColumns(table: HTMLTableElement): PlanColumn[] {
  const cells = [...table.tBodies].flatMap((body) => [...body.rows]).flatMap((row) => [...row.cells]);
  return [...(table.tHead?.querySelectorAll<HTMLElement>('th.plan') ?? [])].map((header) => {
    const name = header.textContent?.trim() ?? '';
    const own = cells.filter((cell) => cell.headers.split(/\s+/).includes(header.id));
    const button = element('button', { class: 'plan-toggle', type: 'button', 'aria-pressed': 'true' }, name);
    return { id: header.id, name, cells: [header, ...own], button };
  });
}

function shortId(id: string): string {
  return id.replace(/^plan-/, '');
}

/** Keeps the choice in the page's address, where it can be shared and nothing is stored. */
function writeAddress(shown: readonly PlanColumn[]): void {
  const address = new URL(location.href);
  address.searchParams.delete(parameter);
  for (const { id } of shown) address.searchParams.append(parameter, shortId(id));
  history.replaceState(null, '', address);
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
