import type { Report } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { linkDocuments } from '../document/link-documents.ts';
import { type Frame, renderPage } from '../render/html/page.ts';
import { absoluteLinks, encodePath, type PageLinks, relativeLinks } from '../render/html/paths.ts';
import { renderContent } from '../render/html/render.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { TemplateSet, Templates } from '../template/render.ts';
import { themeCss } from '../theme/css.ts';
import type { Theme } from '../theme/theme.ts';
import { makeOwnPages } from './documents.ts';
import type { Entry } from './entry.ts';
import { changeDates, lastChange, type SiteFacts } from './facts.ts';
import { atomFeed, type Location, robots, sitemap } from './feed.ts';
import { buildFragments } from './fragments.ts';
import { frameOf } from './frame.ts';
import { headersFile } from './headers.ts';
import { pageOf } from './page.ts';
import { recordsOf } from './records.ts';
import { searchIndex } from './search-index.ts';
import { siteTexts } from './texts.ts';

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
  // A feed without entries would have no date that is true.
  const hasFeed = url !== undefined && strategy.site.hasHistory && facts.history.length > 0;
  const frames = new Map<string, Frame>();
  const frameIn = (wanted: string): Frame => {
    const frame = frames.get(wanted) ?? frameOf(strategy, wanted, hasFeed);
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
    const page = pageOf(
      entry,
      links,
      content.html,
      styleOf(input, document, styles),
      strategy,
      documents,
      facts,
    );
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
  if (url) files.set('sitemap.xml', Buffer.from(sitemap(locations)));
  if (hasFeed) {
    const author = strategy.documents[0]?.author ?? name;
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
