import { escapeText as xml } from '../render/html/escape.ts';
import type { Change } from './facts.ts';

/** A page as the sitemap names it. */
export interface Location {
  readonly url: string;
  /** The last change of what it shows. */
  readonly changed: Date | undefined;
}

/** `sitemap.xml` (sitemaps.org 0.9). */
export function sitemap(locations: readonly Location[]): string {
  const entries = locations.map(({ url, changed }) => {
    const day = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '';
    return `<url><loc>${xml(url)}</loc>${day}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</urlset>
`;
}

/** `robots.txt` (RFC 9309): all may be read. */
export function robots(url: string | undefined): string {
  return `User-agent: *\nAllow: /\n${url ? `Sitemap: ${url}sitemap.xml\n` : ''}`;
}

/** So many changes are told. */
const maxEntries = 30;

/**
 * `feed.xml` (Atom, RFC 4287): the changes of the content, newest first.
 *
 * @param url where the site is published, with a slash at its end
 */
export function atomFeed(
  url: string,
  name: string,
  author: string,
  language: string,
  history: readonly Change[],
): string {
  const updated = (history[0]?.date ?? new Date(0)).toISOString();
  const entries = history.slice(0, maxEntries).map(
    ({ hash, date, subject }) => `<entry>
<id>${xml(url)}about.html#${hash}</id>
<title>${xml(subject)}</title>
<updated>${date.toISOString()}</updated>
<link href="${xml(url)}about.html#history"/>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">
<id>${xml(url)}</id>
<title>${xml(name)}</title>
<updated>${updated}</updated>
<author><name>${xml(author)}</name></author>
<link rel="alternate" href="${xml(url)}"/>
<link rel="self" type="application/atom+xml" href="${xml(url)}feed.xml"/>
${entries.join('')}</feed>
`;
}
