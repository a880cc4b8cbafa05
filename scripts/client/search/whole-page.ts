import { element } from '../element.ts';
import { fill } from '../fill.ts';
import type { Page } from '../page.ts';
import { searchForm } from './form.ts';
import { indexLoader } from './load.ts';
import { search, wordsOf } from './match.ts';
import type { SearchRecord } from './records.ts';
import { resultItem } from './results.ts';

/** How many results are shown at once. */
const batch = 50;

/** Puts the search with all of its results into the search page. The query is in the page's address, `?q=` or `#q=`. */
export function startSearchPage(place: Element, page: Page): void {
  const { root, texts } = page;
  const load = indexLoader(root);
  const { form, input } = searchForm(texts, 'search-label', update, update);
  const count = element('p', { class: 'search-count', role: 'status' });
  const list = element('ol', { class: 'search-results', 'aria-label': texts.searchResults });
  const more = element('button', { class: 'search-more', type: 'button' });
  let left: readonly SearchRecord[] = [];
  list.hidden = true;
  more.hidden = true;
  place.replaceChildren(form, count, list, more);

  function showMore(): HTMLLIElement | undefined {
    const words = wordsOf(input.value);
    const items = left.slice(0, batch).map((record) => resultItem(record, words, page));
    left = left.slice(batch);
    list.append(...items);
    list.hidden = list.childElementCount === 0;
    more.hidden = left.length === 0;
    more.textContent = fill(texts.searchMore, { count: Math.min(batch, left.length) });
    return items[0];
  }

  async function update(): Promise<void> {
    const address = new URL(location.href);
    address.hash = '';
    address.searchParams.delete('q');
    if (input.value.trim()) address.searchParams.set('q', input.value.trim());
    history.replaceState(null, '', address);
    const entries = await load().catch(() => undefined);
    const query = input.value.trim();
    const words = wordsOf(query);
    left = entries ? search(entries, words) : [];
    list.replaceChildren();
    count.textContent = !entries
      ? texts.searchFailed
      : left.length > 0
        ? fill(texts.searchCount, { count: left.length })
        : query
          ? fill(texts.searchNone, { query })
          : '';
    showMore();
  }

  function readAddress(): void {
    const inHash = new URLSearchParams(location.hash.slice(1)).get('q');
    const query = inHash ?? new URLSearchParams(location.search).get('q');
    if (query === null) return;
    input.value = query;
    void update();
  }

  more.addEventListener('click', () => showMore()?.querySelector('a')?.focus());
  addEventListener('hashchange', readAddress);
  readAddress();
}
