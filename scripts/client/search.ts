import type { Page } from './page.ts';
import { startSearchBox } from './search/box.ts';
import { startSearchPage } from './search/whole-page.ts';

/** Puts the search into the page: in full on the search page, else into its header. */
export function startSearch(page: Page): void {
  const whole = document.querySelector('.search-page');
  const box = document.querySelector('.site-search');
  if (whole) startSearchPage(whole, page);
  else if (box) startSearchBox(box, page);
}
