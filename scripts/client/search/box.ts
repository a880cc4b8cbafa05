import { element } from '../element.ts';
import { fill } from '../fill.ts';
import type { Page } from '../page.ts';
import { searchForm } from './form.ts';
import { indexLoader } from './load.ts';
import { search, wordsOf } from './match.ts';
import { resultItem } from './results.ts';

/** How many results open below the field; the search page has all. */
const shown = 7;

/**
 * Puts a search field into the page's header. The best results open below it as a list of links while one
 * types; Escape or leaving it closes the list, and Enter goes to the search page.
 *
 * @param place holds the link to the search page, which may be one of the page's own language
 */
export function startSearchBox(place: Element, page: Page): void {
  const { root, texts } = page;
  const load = indexLoader(root);
  const target = place.querySelector('a')?.getAttribute('href') ?? `${root}search.html`;
  const { form, input } = searchForm(texts, 'visually-hidden', update, () =>
    location.assign(searchPage(input.value)),
  );
  const count = element('p', { class: 'search-count', role: 'status' });
  const list = element('ol', { class: 'search-results', 'aria-label': texts.searchResults });
  const all = element('a', { class: 'search-all' });
  const panel = element('div', { class: 'search-panel' }, count, list, all);
  const box = element('div', { class: 'site-search', 'data-enhanced': '' }, form, panel);
  close();
  place.replaceWith(box);

  function searchPage(query: string): string {
    return `${target}?q=${encodeURIComponent(query.trim())}`;
  }

  function close(): void {
    panel.classList.remove('open');
    count.textContent = '';
    list.replaceChildren();
    list.hidden = true;
    all.hidden = true;
  }

  async function update(): Promise<void> {
    if (wordsOf(input.value).length === 0) {
      close();
      return;
    }
    const entries = await load().catch(() => undefined);
    const words = wordsOf(input.value);
    // The reader may have gone on while the index was loaded.
    if (words.length === 0 || !box.contains(document.activeElement)) return;
    panel.classList.add('open');
    if (!entries) {
      count.textContent = texts.searchFailed;
      return;
    }
    const found = search(entries, words);
    count.textContent = found.length
      ? fill(texts.searchCount, { count: found.length })
      : fill(texts.searchNone, { query: input.value.trim() });
    list.replaceChildren(...found.slice(0, shown).map((record) => resultItem(record, words, page)));
    list.hidden = found.length === 0;
    all.hidden = found.length <= shown;
    all.href = searchPage(input.value);
    all.textContent = fill(texts.searchAll, { count: found.length });
  }

  input.addEventListener('focus', () => {
    if (input.value && !panel.classList.contains('open')) void update();
    // Loaded before the first letter is typed; a failure is told when there is something to find.
    else load().catch(() => undefined);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !panel.classList.contains('open')) return;
    event.preventDefault();
    input.focus();
    close();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) close();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close();
  });
}
