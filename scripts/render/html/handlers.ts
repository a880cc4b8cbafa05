import type { Element } from 'hast';
import { anchorOf } from '../../document/anchors.ts';
import type { ElementName } from '../../document/vocabulary.ts';
import type { HtmlHandler } from './render.ts';

const keep: HtmlHandler = (element) => element;

/**
 * A link to another site opens without telling it where the reader comes from; one that begins with a slash leads
 * to a page of this one, and one to an anchor that only another document has to that one's page. Numbers of pages are for print.
 */
const link: HtmlHandler = (element, { anchors, document, links }) => {
  const { href, dataPage } = element.properties;
  if (dataPage !== undefined) return undefined;
  if (/^https?:/i.test(String(href))) element.properties.rel = ['noopener', 'noreferrer'];
  if (String(href).startsWith('/')) element.properties.href = links.to(String(href));
  const anchor = anchorOf(href);
  if (anchor === undefined || anchors.has(anchor)) return element;
  const page = document.elsewhere.get(anchor);
  if (page === undefined) return { ...element, tagName: 'span', properties: {} };
  element.properties.href = links.to(`${page}#${anchor}`);
  return element;
};

/** An image's file moves beside the page. */
const image: HtmlHandler = (element, state) => {
  element.properties.src = state.imagePath(String(element.properties.src));
  return element;
};

/** A task's box says its state in words. */
const checkbox: HtmlHandler = (element) => {
  element.properties.ariaLabel = element.properties.checked ? '済み' : '未了';
  return element;
};

/** A writer's table may be wider than a phone: it scrolls in a frame of its own, reachable by keyboard. */
const table: HtmlHandler = (element) => {
  if (!(element.properties.className as string[] | undefined)?.includes('text-table')) return element;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'group', ariaLabel: '表', tabIndex: 0 },
    children: [element],
  } satisfies Element;
};

/** How each element of the vocabulary stands in HTML. */
export const handlers: Readonly<Record<ElementName, HtmlHandler>> = {
  header: keep,
  footer: keep,
  nav: keep,
  section: keep,
  div: keep,
  h1: keep,
  h2: keep,
  h3: keep,
  h4: keep,
  h5: keep,
  h6: keep,
  p: keep,
  ul: keep,
  ol: keep,
  li: keep,
  table,
  caption: keep,
  thead: keep,
  tbody: keep,
  tr: keep,
  th: keep,
  td: keep,
  blockquote: keep,
  pre: keep,
  hr: keep,
  span: keep,
  a: link,
  em: keep,
  strong: keep,
  del: keep,
  code: keep,
  sup: keep,
  ruby: keep,
  rt: keep,
  rp: keep,
  br: keep,
  img: image,
  input: checkbox,
};
