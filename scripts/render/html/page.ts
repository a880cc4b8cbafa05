import { escapeText } from './escape.ts';
import { encodePath, type PageLinks } from './paths.ts';
import { contentPolicy } from './policy.ts';

/** A link within the site, or to a file of it. */
export interface PageLink {
  /** From the site's root. */
  readonly page: string;
  readonly title: string;
}

/** A file that a page offers. */
export interface Download extends PageLink {
  /** What stands beside the link, such as （PDF：123KB）. */
  readonly note: string;
}

/** A page of the site: its content, and what stands around it. */
export interface Page {
  /** From the site's root, such as `goals/next/work.html`. */
  readonly path: string;
  readonly links: PageLinks;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** One or two sentences, for search engines and previews. */
  readonly description: string;
  readonly author: string | undefined;
  /** Rendered HTML of the page's own content. */
  readonly content: string;
  readonly style: string;
  /** The pages above it, from the first page down. */
  readonly trail: readonly PageLink[];
  /** The same page in other languages. */
  readonly translations: readonly (PageLink & { readonly language: string })[];
  readonly downloads: readonly Download[];
  /** Lines at the foot, such as the contact and the day of the last change. */
  readonly notes: readonly string[];
  /** What it is, for machines (schema.org). */
  readonly data: object | undefined;
  /** Whether search engines should leave it out. */
  readonly isHidden: boolean;
}

/** What all pages of a site share. */
export interface Frame {
  /** BCP 47; that of the site's name and of the files that it offers. */
  readonly language: string;
  readonly name: string;
  /** Where the site is published, with a slash at its end. */
  readonly url: string | undefined;
  /** Whether there is a feed of changes (`feed.xml`). */
  readonly hasFeed: boolean;
  readonly menu: readonly PageLink[];
  /** The page of the search. */
  readonly search: PageLink;
  readonly words: {
    readonly skip: string;
    readonly menu: string;
    readonly path: string;
    readonly downloads: string;
  };
  /** The words of the script, as JSON. */
  readonly scriptWords: string;
}

/** A page with all that it needs at first paint: no request but for its images and, afterwards, its script. */
export function renderPage(page: Page, frame: Frame): string {
  const link = (to: string, words: string, attributes = ''): string =>
    `<a href="${escapeText(page.links.to(to))}"${attributes}>${escapeText(words)}</a>`;
  // The site's own names on a page in another language (WCAG 3.1.2).
  const inOther = page.language === frame.language ? '' : languageOf(frame.language);
  return `<!DOCTYPE html>
<html${languageOf(page.language)}>
<head>
${headOf(page, frame).join('\n')}
</head>
<body>
<a class="skip" href="#main">${escapeText(frame.words.skip)}</a>
${headerOf(page, frame, link, inOther)}
${trailOf(page, frame, link, inOther)}<main id="main" tabindex="-1">
${page.content}
${downloadsOf(page, frame, link, inOther)}</main>
${footerOf(page)}</body>
</html>
`;
}

/** Writes a link to a page or a file of the site. */
type WriteLink = (to: string, words: string, attributes?: string) => string;

function languageOf(language: string): string {
  return ` lang="${escapeText(language)}"`;
}

function headOf(page: Page, { name, url, hasFeed, scriptWords }: Frame): string[] {
  const { path, title, description, author, style, links } = page;
  const root = escapeText(links.root);
  const own = url && `${url}${path === 'index.html' ? '' : encodePath(path)}`;
  const meta = (attribute: 'name' | 'property', key: string, content: string | undefined): string =>
    content ? `<meta ${attribute}="${key}" content="${escapeText(content)}">` : '';
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(contentPolicy([style]))}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeText(title === name ? name : `${title}｜${name}`)}</title>`,
    meta('name', 'description', description),
    meta('name', 'author', author),
    page.isHidden ? meta('name', 'robots', 'noindex') : '',
    own && !page.isHidden ? `<link rel="canonical" href="${escapeText(own)}">` : '',
    ...alternatesOf(page, url).map(
      ([tag, href]) => `<link rel="alternate" hreflang="${escapeText(tag)}" href="${escapeText(href)}">`,
    ),
    hasFeed
      ? `<link rel="alternate" type="application/atom+xml" href="${root}feed.xml" title="${escapeText(name)}">`
      : '',
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', name),
    meta('property', 'og:url', page.isHidden ? undefined : own),
    meta('property', 'og:locale', page.language === 'ja' ? 'ja_JP' : page.language.replace('-', '_')),
    `<style>${style}</style>`,
    page.data
      ? `<script type="application/ld+json">${JSON.stringify(page.data).replaceAll('<', '\\u003c')}</script>`
      : '',
    `<script src="${root}site.js" defer data-root="${root}" data-texts="${escapeText(scriptWords)}"></script>`,
  ].filter(Boolean);
}

/** The page in each of its languages, its own among them, by absolute URLs, as search engines want; none without them. */
function alternatesOf(page: Page, url: string | undefined): (readonly [language: string, href: string])[] {
  if (!url || page.translations.length === 0) return [];
  const own = { page: page.path, language: page.language };
  return [own, ...page.translations].map(({ page: path, language }) => {
    const address = path.replace(/^\//, '');
    return [language, `${url}${address === 'index.html' ? '' : encodePath(address)}`];
  });
}

function headerOf(
  page: Page,
  { name, menu, search, words }: Frame,
  link: WriteLink,
  inOther: string,
): string {
  const items = menu.map((item) =>
    link(item.page, item.title, item.page.slice(1) === page.path ? ' aria-current="page"' : ''),
  );
  const others = page.translations.map(({ page: to, title, language }) =>
    link(to, title, ` hreflang="${escapeText(language)}"${languageOf(language)}`),
  );
  return `<header class="site-header">
<p class="site-name">${link('/index.html', name, inOther)}</p>
<nav class="site-nav" aria-label="${escapeText(words.menu)}"><ul>${itemsOf([...items, ...others])}</ul></nav>
<p class="site-search">${link(search.page, search.title)}</p>
</header>`;
}

function trailOf({ trail, title }: Page, { words }: Frame, link: WriteLink, inOther: string): string {
  if (trail.length === 0) return '';
  const above = trail.map((item, index) => link(item.page, item.title, index === 0 ? inOther : ''));
  const own = `<li aria-current="page">${escapeText(title)}</li>`;
  return `<nav class="breadcrumbs" aria-label="${escapeText(words.path)}"><ol>${itemsOf(above)}${own}</ol></nav>\n`;
}

function downloadsOf({ downloads }: Page, { words }: Frame, link: WriteLink, inOther: string): string {
  if (downloads.length === 0) return '';
  const items = downloads.map(({ page, title, note }) => link(page, `${title}${note}`, inOther));
  return `<section class="downloads" aria-labelledby="downloads">
<h2 id="downloads">${escapeText(words.downloads)}</h2>
<ul>${itemsOf(items)}</ul>
</section>
`;
}

function itemsOf(items: readonly string[]): string {
  return items.map((item) => `<li>${item}</li>`).join('');
}

function footerOf({ notes }: Page): string {
  if (notes.length === 0) return '';
  return `<footer class="site-footer">${notes.map((note) => `<p>${escapeText(note)}</p>`).join('')}</footer>\n`;
}
