import type { Report } from '../diagnostics/diagnostic.ts';
import { encodePath } from '../render/html/paths.ts';
import { makeEntries } from './entries.ts';
import type { SiteFacts } from './facts.ts';
import { atomFeed, type Location, robots, sitemap } from './feed.ts';
import { buildFragments } from './fragments.ts';
import { headersFile } from './headers.ts';
import type { SiteInput } from './input.ts';
import { recordsOf } from './records.ts';
import { entryRenderer, hasFeed } from './render-entry.ts';
import { searchIndex } from './search-index.ts';

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
 * machines, the PDFs and the data. What needs an absolute URL is made where the settings name one. And the fragments
 * of its pages.
 */
export function buildSite(input: SiteInput, facts: SiteFacts, report: Report): BuiltSite {
  const { strategy } = input;
  const { url, name } = strategy.site;
  const { entries } = makeEntries(input, facts, report);
  const renderer = entryRenderer(input, facts);
  const files = new Map<string, Uint8Array>();
  const locations: Location[] = [];
  for (const entry of entries) {
    const { document, changed } = entry;
    const page = renderer.render(entry);
    files.set(document.page, Buffer.from(page.html));
    for (const [path, bytes] of page.files) files.set(path, bytes);
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
  files.set('_headers', Buffer.from(headersFile(renderer.styles())));
  if (url) files.set('sitemap.xml', Buffer.from(sitemap(locations)));
  if (url && hasFeed(input, facts)) {
    const author = strategy.documents[0]?.author ?? name;
    const language = strategy.documents[0]?.language ?? 'ja';
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
