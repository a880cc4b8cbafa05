import { clientTexts } from '../client/texts.ts';
import { dayInJapan } from '../data/options.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { linkDocuments } from '../document/link-documents.ts';
import { type Download, type Frame, type Page, type PageLink, renderPage } from '../render/html/page.ts';
import { absoluteLinks, encodePath, type PageLinks, relativeLinks } from '../render/html/paths.ts';
import { renderContent } from '../render/html/render.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { TemplateSet, Templates } from '../template/render.ts';
import { goalPage, indicatorPage, pages } from '../template/site-paths.ts';
import { themeCss } from '../theme/css.ts';
import type { Theme } from '../theme/theme.ts';
import { contactOf } from './about-view.ts';
import { dayText } from './dates.ts';
import { makeOwnPages, type OwnPage } from './documents.ts';
import { changeDates, lastChange, type SiteFacts } from './facts.ts';
import { atomFeed, type Location, robots, sitemap } from './feed.ts';
import { buildFragments } from './fragments.ts';
import { headersFile } from './headers.ts';
import { datasetData, pageData } from './linked-data.ts';
import { type SearchRecord, searchIndex, strategyRecords } from './search-index.ts';
import { searchableText } from './searchable-text.ts';
import { sizeText } from './sizes.ts';
import { type SiteTexts, siteTexts } from './texts.ts';

/** What a site is made of. */
export interface SiteInput {
  readonly strategy: Strategy;
  /** The publications. */
  readonly documents: readonly Document[];
  readonly theme: Theme;
  readonly set: TemplateSet;
  readonly templates: Templates;
  /** The designer's stylesheets. */
  readonly css: string;
  /** The script that makes pages quicker to use. */
  readonly script: Uint8Array;
}

/** A file of the site, by its path from the site's root. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The two ways in which the pages can be published. */
export interface BuiltSite {
  readonly site: readonly SiteFile[];
  /** For pasting into a CMS. */
  readonly fragments: readonly SiteFile[];
}

/** One page before it is put into its frame. */
interface Entry {
  readonly document: Document;
  readonly kind: OwnPage['kind'] | 'publication';
  readonly description: string;
  /** The last change of what it shows. */
  readonly changed: Date | undefined;
}

/**
 * The whole static site: the publications' pages, a page for each goal and indicator, lists, search, files for
 * machines, the PDFs and the data. All links between them are relative, so that the site works in any folder and
 * from a disk; what needs an absolute URL is made where the settings name one. And the fragments of its pages.
 */
export function buildSite(input: SiteInput, facts: SiteFacts, report: Report): BuiltSite {
  const { strategy, documents, set, templates } = input;
  const { url, name } = strategy.site;
  const language = strategy.documents[0]?.language ?? 'ja';
  const texts = siteTexts(language);
  const own = makeOwnPages({ strategy, set, templates, texts, report }, facts);
  const ownDocuments = own.map(({ document }) => document);
  // The publications lead to each other first, the site's own pages to their like.
  const linked = [
    ...linkDocuments([...documents, ...ownDocuments]).slice(0, documents.length),
    ...linkDocuments([...ownDocuments, ...documents], () => false).slice(0, ownDocuments.length),
  ];
  const dates = changeDates(facts.history);
  const entries = linked.map((document, index): Entry => {
    const page = own[index - documents.length];
    const [newest] = facts.history;
    if (!page) return { document, kind: 'publication', description: document.title, changed: newest?.date };
    const { kind, description, files } = page;
    return { document, kind, description, changed: files ? lastChange(dates, files) : newest?.date };
  });
  const frames = new Map<string, Frame>();
  const frameIn = (wanted: string): Frame => {
    const frame = frames.get(wanted) ?? frameOf(strategy, wanted);
    frames.set(wanted, frame);
    return frame;
  };
  const files = new Map<string, Uint8Array>();
  const styles = new Map<string, string>();
  const locations: Location[] = [];
  for (const entry of entries) {
    const { document } = entry;
    const links = linksOf(entry, url);
    const content = renderContent(document, links);
    const page = pageOf(entry, links, content.html, styleOf(input, document, styles), input, facts);
    files.set(document.page, Buffer.from(renderPage(page, frameIn(document.language))));
    for (const [path, bytes] of content.files) files.set(path, bytes);
    const { changed } = entry;
    if (url && !page.isHidden)
      locations.push({
        url: url + (document.page === 'index.html' ? '' : encodePath(document.page)),
        changed,
      });
  }
  for (const { name, bytes } of facts.printed) files.set(`pdf/${name}.pdf`, bytes);
  for (const { path, bytes } of facts.data) files.set(`data/${path}`, bytes);
  files.set('site.js', input.script);
  files.set('search-index.js', Buffer.from(searchIndex(recordsOf(strategy, entries))));
  files.set('robots.txt', Buffer.from(robots(url)));
  files.set('_headers', Buffer.from(headersFile([...styles.values()])));
  if (url) {
    files.set('sitemap.xml', Buffer.from(sitemap(locations)));
    const author = strategy.documents[0]?.author ?? name;
    // A feed without entries would have no date that is true.
    if (strategy.site.hasHistory && facts.history.length > 0)
      files.set('feed.xml', Buffer.from(atomFeed(url, name, author, language, facts.history)));
  }
  const forCms = entries.filter(({ kind }) => !['about', 'search', 'not-found'].includes(kind));
  return {
    site: [...files].map(([path, bytes]) => ({ path, bytes })),
    fragments: buildFragments(
      forCms.map(({ document }) => document),
      url,
    ),
  };
}

/** What pages in a language share. */
function frameOf({ site, documents, plans }: Strategy, language: string): Frame {
  const texts = siteTexts(language);
  const words = plans.at(-1)?.words;
  return {
    language: documents[0]?.language ?? 'ja',
    name: site.name,
    url: site.url,
    hasFeed: site.url !== undefined && site.hasHistory,
    menu: [
      { page: '/index.html', title: texts.home },
      { page: pages.goals, title: texts.goals },
      { page: pages.indicators, title: texts.indicators },
      { page: pages.about, title: texts.about },
    ],
    search: { page: pages.search, title: texts.search },
    words: { skip: texts.skip, menu: texts.menu, path: texts.path, downloads: texts.downloads },
    scriptWords: JSON.stringify({
      ...clientTexts[language.startsWith('ja') ? 'ja' : 'en'],
      ...(language.startsWith('ja') && words ? { kindPolicy: words.policies } : {}),
    }),
  };
}

/** A page's style, with line ends as parsers of HTML leave them, since its hash is taken; documents on one paper share theirs. */
function styleOf({ theme, css }: SiteInput, { paper }: Document, styles: Map<string, string>): string {
  const key = `${paper.size} ${paper.orientation}`;
  const style = styles.get(key) ?? `\n${themeCss(theme, paper)}\n${css}`.replace(/\r\n?/g, '\n');
  styles.set(key, style);
  return style;
}

/** The page for what is not there is shown at any address: where the site's is known, its links have the whole path. */
function linksOf({ kind, document }: Entry, url: string | undefined): PageLinks {
  if (kind === 'not-found' && url) return absoluteLinks(new URL(url).pathname);
  return relativeLinks(document.page);
}

function pageOf(
  entry: Entry,
  links: PageLinks,
  content: string,
  style: string,
  { strategy, documents }: SiteInput,
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
    downloads: isHidden ? [] : downloadsOf(entry, documents, strategy, facts),
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

/** What a page offers to take away: a publication its own PDF, the others all of them; and the data. */
function downloadsOf(
  { kind, document }: Entry,
  documents: readonly Document[],
  { site }: Strategy,
  { printed, data }: SiteFacts,
): Download[] {
  const wanted = printed.filter(({ name }) => kind !== 'publication' || name === document.name);
  const all = kind === 'about' || kind === 'indicators';
  const files = all ? data : data.filter(({ mediaType }) => mediaType === 'text/csv').slice(0, 1);
  return [
    ...wanted.map(({ name, bytes }) => ({
      page: `/pdf/${name}.pdf`,
      title: documents.find((each) => each.name === name)?.title ?? name,
      note: site.pdf.replace('{size}', sizeText(bytes.length)),
    })),
    ...files.map(({ path, title, bytes }) => ({
      page: `/data/${path}`,
      title,
      note: site.pdf.replace(/PDF[：,]? ?/, '').replace('{size}', sizeText(bytes.length)),
    })),
  ];
}

/** What the search finds: goals, policies, indicators, and the other pages by their titles. */
function recordsOf(strategy: Strategy, entries: readonly Entry[]): SearchRecord[] {
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
