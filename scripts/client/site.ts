import { startIndicatorIndex } from './indicators.ts';
import { readPage } from './page.ts';
import { startPlanToggles } from './plans.ts';
import { startSearch } from './search.ts';

// All that this does is also on the pages without it; it only makes them quicker to use.
const page = readPage(document.currentScript);
if (page) {
  startSearch(page);
  startPlanToggles(page);
  startIndicatorIndex(page);
}
