import type { Element } from 'hast';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { type Frame, type Page, renderPage } from '../render/html/page.ts';
import { absoluteLinks, type PageLinks, relativeLinks } from '../render/html/paths.ts';
import { renderContent } from '../render/html/render.ts';
import { themeCss } from '../theme/css.ts';
import type { Entry } from './entry.ts';
import type { SiteFacts } from './facts.ts';
import { frameOf } from './frame.ts';
import type { SiteInput } from './input.ts';
import { pageOf } from './page.ts';

/** A page as it is published. */
export interface RenderedEntry {
  readonly html: string;
  /** Whether search engines should leave it out. */
  readonly isHidden: boolean;
  /** Its images, by their paths from the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Renders the pages of a site; what several of them share is made once. */
export interface EntryRenderer {
  /** @param sourceOf as `renderContent` takes it, for a preview */
  render(entry: Entry, sourceOf?: (element: Element) => Place | undefined): RenderedEntry;
  /** The style elements of the pages that were rendered so far. */
  styles(): string[];
}

/**
 * Makes the renderer of a site's pages. All links between them are relative, so that the site works in any folder and
 * from a disk.
 */
export function entryRenderer(input: SiteInput, facts: SiteFacts): EntryRenderer {
  const { strategy, documents } = input;
  const frames = new Map<string, Frame>();
  const styles = new Map<string, string>();
  const frameIn = (wanted: string): Frame => {
    const frame = frames.get(wanted) ?? frameOf(strategy, wanted, hasFeed(input, facts));
    frames.set(wanted, frame);
    return frame;
  };
  return {
    render(entry, sourceOf) {
      const links = linksOf(entry, strategy.site.url);
      const content = renderContent(entry.document, links, sourceOf);
      const style = styleOf(input, entry.document, styles);
      const page: Page = pageOf(entry, links, content.html, style, strategy, documents, facts);
      const html = renderPage(page, frameIn(entry.document.language));
      return { html, isHidden: page.isHidden, files: content.files };
    },
    styles: () => [...styles.values()],
  };
}

/** A feed without entries would have no date that is true. */
export function hasFeed({ strategy: { site } }: SiteInput, { history }: SiteFacts): boolean {
  return site.url !== undefined && site.hasHistory && history.length > 0;
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
