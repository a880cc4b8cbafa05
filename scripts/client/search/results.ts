import { element } from '../element.ts';
import type { Page } from '../page.ts';
import { excerpt, highlight, type Stretch } from './highlight.ts';
import type { Word } from './match.ts';
import type { SearchRecord } from './records.ts';

/** How much of a text a result shows, in UTF-16 units. */
const excerptLength = 90;

/** A result as an item of a list: a link with what it is and its title, where it stands, and its text. */
export function resultItem(
  record: SearchRecord,
  words: readonly Word[],
  { root, texts }: Page,
): HTMLLIElement {
  const kinds = {
    goal: texts.kindGoal,
    policy: texts.kindPolicy,
    indicator: texts.kindIndicator,
    page: texts.kindPage,
  };
  const link = element(
    'a',
    { href: root + record.page + (record.anchor ? `#${encodeURIComponent(record.anchor)}` : '') },
    element('span', { class: 'search-kind' }, kinds[record.kind]),
    ' ',
    element('span', { class: 'search-title' }, ...marked(highlight(record.title, words))),
  );
  const item = element('li', { class: 'search-result' }, link);
  if (record.context)
    item.append(element('p', { class: 'search-context' }, ...marked(highlight(record.context, words))));
  if (record.text)
    item.append(
      element('p', { class: 'search-text' }, ...marked(excerpt(record.text, words, excerptLength))),
    );
  return item;
}

function marked(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
