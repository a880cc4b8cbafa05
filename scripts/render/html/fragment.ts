import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { anchorsOf } from '../../document/anchors.ts';
import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/plain-text.ts';
import { encodePath } from './paths.ts';

/** A piece of HTML for pasting into a CMS. */
export interface Fragment {
  readonly html: string;
  /** Images that it shows, by their path beside it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Where the links of a fragment may lead, besides its own places. */
interface Reach {
  readonly anchors: ReadonlySet<string>;
  readonly elsewhere: ReadonlyMap<string, string>;
  readonly url: string | undefined;
}

/**
 * Renders a document as a body fragment: it begins at `h2`, since a CMS has the page's own title, and has no class,
 * no style and no script, so that nothing is lost where a CMS strips them. The contact, which a CMS adds, is left
 * out. Links lead to places within it, to other sites, and, where the site's URL is known, to the site's pages; what
 * remains of other links is their text.
 *
 * @param url where the site is published, with a slash at its end
 */
export function renderFragment(document: Document, url: string | undefined): Fragment {
  const root = structuredClone(document.root) as Root;
  const files = new Map<string, Uint8Array>();
  const reach = { anchors: anchorsOf(root), elsewhere: document.elsewhere, url };
  liftCaptions(root);
  visit(root, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const made = plain(element, reach);
    parent.children.splice(index, 1, ...(made as (ElementContent & RootContent)[]));
    // What took the element's place is looked at in its stead, until it stays as it is.
    return made.length === 1 && made[0] === element ? undefined : [SKIP, index];
  });
  visit(root, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return;
    const image = document.images.get(String(properties.src));
    if (image) files.set(image.path, image.bytes);
    properties.src = `${'../'.repeat(document.page.split('/').length - 1)}${encodePath(String(properties.src))}`;
  });
  const html = toHtml(beginWithHeading(root, document.title)).replace(blockEnds, '$&\n');
  return { html: `${html.trim()}\n`, files };
}

/** Ends of blocks, after which a line may end without a trace. */
const blockEnds = /<\/(?:p|li|ul|ol|h[1-6]|t[dhr]|table|thead|tbody|section|nav|blockquote|pre)>(?!\n)/g;

/** An element as it stands in a fragment: itself, changed in place, or what stands for it. */
function plain(element: Element, reach: Reach): ElementContent[] {
  const { tagName, properties, children } = element;
  const names = (properties.className ?? []) as string[];
  if (names.some((name) => name.endsWith('-contact'))) return [];
  if (names.includes('item')) joinNumber(element);
  for (const name of ['className', 'dataPlan', 'dataLabel']) delete properties[name];
  if (tagName === 'ul' && properties.role === 'list') delete properties.role;
  if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '［済み］' : '［未了］' }];
  if (tagName === 'a') {
    const href = hrefOf(element, reach);
    if (href === undefined) return properties.dataPage === undefined ? children : [];
    properties.href = href;
  }
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level) lower(element, Number(level) + 1);
  const isBare = Object.keys(properties).length === 0;
  if (isBare && ['span', 'div', 'header', 'footer'].includes(tagName)) return children;
  const isEmpty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return isEmpty && ['section', 'p', 'nav'].includes(tagName) ? [] : [element];
}

/** A heading one level lower; below the sixth there is only emphasis. */
function lower(element: Element, level: number): void {
  if (level <= 6) {
    element.tagName = `h${level}`;
    return;
  }
  element.tagName = 'p';
  element.children = [{ type: 'element', tagName: 'strong', properties: {}, children: element.children }];
}

/** Without a style, an item's number would stand on a line of its own: it moves to the text's beginning. */
function joinNumber(item: Element): void {
  const [number, body] = item.children.filter((child) => child.type === 'element');
  if (!number || !body || number.tagName !== 'span') return;
  const [first] = body.tagName === 'div' ? body.children.filter((child) => child.type === 'element') : [body];
  const text = plainText(number).trim();
  item.children = item.children.filter((child) => child !== number);
  if (first && text) first.children.unshift({ type: 'text', value: `${text}　` });
}

/** A table's heading moves from its caption before the table, which is named by it. */
function liftCaptions(root: Root): void {
  visit(root, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    const caption = table.children.find(isElement('caption'));
    const heading = caption?.children.find(isElement(/^h[1-6]$/));
    if (!heading) return undefined;
    table.children = table.children.filter((child) => child !== caption);
    const id = String(heading.properties.id ?? 'comparison');
    heading.properties.id = id;
    table.properties.ariaLabelledBy = [id];
    (parent.children as RootContent[]).splice(index, 0, heading);
    return [SKIP, index + 2];
  });
}

function isElement(name: string | RegExp): (node: ElementContent) => node is Element {
  return (node): node is Element =>
    node.type === 'element' && (typeof name === 'string' ? node.tagName === name : name.test(node.tagName));
}

function hrefOf({ properties }: Element, { anchors, elsewhere, url }: Reach): string | undefined {
  const href = String(properties.href ?? '');
  if (properties.dataPage !== undefined) return undefined;
  if (href.startsWith('/')) return onSite(href.slice(1), url);
  if (!href.startsWith('#')) return href;
  const page = anchors.has(href.slice(1)) ? undefined : elsewhere.get(href.slice(1));
  return anchors.has(href.slice(1)) ? href : page && onSite(`${page}${href}`, url);
}

function onSite(page: string, url: string | undefined): string | undefined {
  const [path = '', anchor] = page.split('#');
  return url && `${url}${encodePath(path)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** A fragment begins with a heading of the second level: its own first, or the document's title. */
function beginWithHeading(root: Root, title: string): Root {
  const first = root.children.findIndex((child) => child.type === 'element');
  const element = root.children[first];
  if (element?.type === 'element' && element.tagName === 'h2') return root;
  const at = root.children.findIndex((child) => child.type === 'element' && child.tagName === 'h2');
  const own = at < 0 ? [] : root.children.splice(at, 1);
  const heading: Element = {
    type: 'element',
    tagName: 'h2',
    properties: {},
    children: [{ type: 'text', value: title }],
  };
  return { ...root, children: [own[0] ?? heading, ...root.children] };
}
