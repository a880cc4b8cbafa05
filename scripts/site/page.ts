import { dayInJapan } from '../data/options.ts';
import type { Document } from '../document/document.ts';
import type { Page, PageLink } from '../render/html/page.ts';
import type { PageLinks } from '../render/html/paths.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { pages } from '../template/site-paths.ts';
import { contactOf } from './about-view.ts';
import { dayText } from './dates.ts';
import { downloadsOf } from './downloads.ts';
import type { Entry } from './entry.ts';
import type { SiteFacts } from './facts.ts';
import { datasetData, pageData } from './linked-data.ts';
import { type SiteTexts, siteTexts } from './texts.ts';

/** A page of the site, with what stands around its content. */
export function pageOf(
  entry: Entry,
  links: PageLinks,
  content: string,
  style: string,
  strategy: Strategy,
  documents: readonly Document[],
  facts: SiteFacts,
): Page {
  const texts = siteTexts(entry.document.language);
  const { document, kind, description } = entry;
  const { title, language, author, page: path } = document;
  const isHidden = kind === 'not-found' || kind === 'search';
  const trail = trailOf(entry, strategy, texts);
  const { changed } = entry;
  const contact = contactOf(strategy);
  // A publication tells its contact itself.
  const notes = [
    kind !== 'publication' && contact ? `${texts.contact}${texts.colon}${contact}` : '',
    changed && !isHidden ? `${texts.updated}${texts.colon}${dayText(dayInJapan(changed), language)}` : '',
  ];
  const webPage = pageData(strategy, { path, title, description, language, changed, trail });
  return {
    path,
    links,
    language,
    title,
    description,
    author,
    content,
    style,
    trail,
    translations: translationsOf(entry, strategy, texts),
    downloads: isHidden ? [] : downloadsOf(entry, documents, strategy, facts, texts),
    notes: notes.filter(Boolean),
    data:
      kind === 'indicators' || kind === 'about'
        ? [webPage, datasetData(strategy, facts, texts.indicators, texts.indicatorsText, changed)]
        : webPage,
    isHidden,
  };
}

function trailOf({ kind, document }: Entry, { site }: Strategy, texts: SiteTexts): PageLink[] {
  if (document.page === 'index.html' || kind === 'not-found') return [];
  const first = { page: '/index.html', title: site.name };
  if (kind === 'goal') return [first, { page: pages.goals, title: texts.goals }];
  if (kind === 'indicator') return [first, { page: pages.indicators, title: texts.indicators }];
  return [first];
}

/** The first page and the one in English lead to each other. */
function translationsOf(
  { kind, document }: Entry,
  { english, documents }: Strategy,
  texts: SiteTexts,
): Page['translations'] {
  if (!english) return [];
  if (kind === 'english') {
    const language = documents[0]?.language ?? 'ja';
    return [{ page: '/index.html', language, title: texts.japanese }];
  }
  return document.page === 'index.html'
    ? [{ page: pages.english, language: 'en', title: texts.english }]
    : [];
}
