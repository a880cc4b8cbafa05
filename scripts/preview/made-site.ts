import { createHash } from 'node:crypto';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Checked, Input } from '../pipeline.ts';
import { makeEntries, makeEntry, pagePaths, type SiteAnchors } from '../site/entries.ts';
import type { SiteFacts } from '../site/facts.ts';
import type { SiteInput } from '../site/input.ts';
import { recordsOf } from '../site/records.ts';
import { entryRenderer } from '../site/render-entry.ts';
import { searchIndex } from '../site/search-index.ts';
import { elementPlaces } from './element-places.ts';

/** A page of the preview. */
export interface MadePage {
  readonly html: string;
  /** Differs where the page differs. */
  readonly id: string;
}

/** The site of some sources, made page by page as they are asked for. */
export interface MadeSite {
  /** The page of a path from the site's root; undefined where there is none. */
  page(path: string): MadePage | undefined;
  /** An image that a page named which was made, by its path from the site's root. */
  image(path: string): Uint8Array | undefined;
  hasPage(path: string): boolean;
  /** What the search looks into. */
  searchIndex(): Uint8Array;
  /** Makes all pages, to find the problems that only they have, and where the links between them lead. */
  finish(report: Report): SiteAnchors;
}

/** No page has an anchor yet. */
export const noAnchors: SiteAnchors = { publications: new Map(), own: new Map() };

/**
 * The site of checked sources.
 *
 * @param anchors where links between pages lead, as far as is known
 */
export function makeSite(
  { strategy, documents, theme, set }: Checked,
  { templates, css, script }: Input,
  facts: SiteFacts,
  anchors: SiteAnchors,
): MadeSite {
  const input: SiteInput = { strategy, documents, theme, set, templates, css, script };
  const renderer = entryRenderer(input, facts);
  const paths = pagePaths(input, facts);
  const made = new Map<string, MadePage>();
  const images = new Map<string, Uint8Array>();
  return {
    page(path) {
      const known = made.get(path);
      if (known || !paths.has(path)) return known;
      const entry = makeEntry(input, facts, path, anchors, () => undefined);
      if (!entry) return undefined;
      const { html, files } = renderer.render(entry, elementPlaces(entry, strategy));
      for (const [name, bytes] of files) images.set(name, bytes);
      const page = { html, id: createHash('sha1').update(html).digest('base64url') };
      made.set(path, page);
      return page;
    },
    image: (path) => images.get(path),
    hasPage: (path) => paths.has(path),
    searchIndex: () =>
      Buffer.from(searchIndex(recordsOf(strategy, makeEntries(input, facts, () => undefined).entries))),
    finish: (report) => makeEntries(input, facts, report).anchors,
  };
}
