import { encodePath } from '../render/html/paths.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { goalPage, indicatorPage } from '../template/site-paths.ts';
import type { Entry } from './entry.ts';
import { type SearchRecord, strategyRecords } from './search-index.ts';
import { searchableText } from './searchable-text.ts';

/** What the search finds: goals, policies, indicators, and the other pages by their titles. */
export function recordsOf(strategy: Strategy, entries: readonly Entry[]): SearchRecord[] {
  const { english } = strategy;
  const records = strategyRecords(strategy, {
    goal: (_plan, goal) => encodePath(goalPage(goal).slice(1)),
    indicator: (indicator) => encodePath(indicatorPage(indicator).slice(1)),
  });
  const isOwn = ({ kind }: Entry): boolean => !['goal', 'indicator', 'search', 'not-found'].includes(kind);
  const others = entries.filter(isOwn).map(
    ({ document, description, kind }): SearchRecord => ({
      kind: 'page',
      page: encodePath(document.page),
      anchor: '',
      title: document.title,
      context: '',
      text: kind === 'english' && english ? searchableText([english.body]).text : description,
    }),
  );
  return [...records, ...others];
}
