import type { Report } from '../diagnostics/diagnostic.ts';
import { type AnchorPages, anchorPages, linkDocument } from '../document/link-documents.ts';
import { makeOwnPages, type OwnPage } from './documents.ts';
import type { Entry } from './entry.ts';
import { changeDates, lastChange, type SiteFacts } from './facts.ts';
import type { SiteInput } from './input.ts';
import { siteTexts } from './texts.ts';

/** Where links between pages lead: the publications lead to each other first, the site's own pages to their like. */
export interface SiteAnchors {
  readonly publications: AnchorPages;
  readonly own: AnchorPages;
}

/** All pages of a site before they are put into their frames. */
export interface SiteEntries {
  readonly entries: readonly Entry[];
  readonly anchors: SiteAnchors;
}

/** Makes the pages of a site: the publications, then its own. */
export function makeEntries(input: SiteInput, facts: SiteFacts, report: Report): SiteEntries {
  const own = ownPages(input, facts, report);
  const ownDocuments = own.map(({ document }) => document);
  const anchors: SiteAnchors = {
    publications: anchorPages([...input.documents, ...ownDocuments]),
    own: anchorPages([...ownDocuments, ...input.documents], () => false),
  };
  return { entries: entriesOf(input, own, facts, anchors), anchors };
}

/**
 * Makes one page of a site; undefined where there is none of that path.
 *
 * @param page its path from the site's root
 * @param anchors where links between pages lead, as `makeEntries` found for these sources or for some before them
 */
export function makeEntry(
  input: SiteInput,
  facts: SiteFacts,
  page: string,
  anchors: SiteAnchors,
  report: Report,
): Entry | undefined {
  const documents = input.documents.filter((document) => document.page === page);
  const own = documents.length > 0 ? [] : ownPages(input, facts, report, (path) => path === page);
  return entriesOf({ documents }, own, facts, anchors)[0];
}

/** The paths of all pages of a site, from its root, without making them. */
export function pagePaths(input: SiteInput, facts: SiteFacts): Set<string> {
  const paths = new Set(input.documents.map(({ page }) => page));
  const note = (path: string): boolean => {
    paths.add(path);
    return false;
  };
  ownPages(input, facts, () => undefined, note);
  return paths;
}

function ownPages(
  { strategy, set, templates }: SiteInput,
  facts: SiteFacts,
  report: Report,
  isWanted?: (page: string) => boolean,
): OwnPage[] {
  const texts = siteTexts(strategy.documents[0]?.language ?? 'ja');
  return makeOwnPages({ strategy, set, templates, texts, report }, facts, isWanted);
}

function entriesOf(
  { documents }: Pick<SiteInput, 'documents'>,
  own: readonly OwnPage[],
  { history }: SiteFacts,
  anchors: SiteAnchors,
): Entry[] {
  const dates = changeDates(history);
  const newest = history[0]?.date;
  return [
    ...documents.map((document): Entry => {
      const linked = linkDocument(document, anchors.publications);
      return { document: linked, kind: 'publication', description: document.title, changed: newest };
    }),
    ...own.map(({ document, kind, description, files }): Entry => {
      const changed = files ? lastChange(dates, files) : newest;
      return { document: linkDocument(document, anchors.own), kind, description, changed };
    }),
  ];
}
