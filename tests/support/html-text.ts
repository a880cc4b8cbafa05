import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { squeeze } from './pdf-text.ts';

/** The text of a page's body as a reader gets it, with the numbers that a browser gives to ordered lists. */
export function htmlText(html: string): string {
  const root = fromHtml(html);
  return squeeze(textOf(find(root, 'body') ?? root));
}

/** How often each element stands in a page's body. */
export function countElements(html: string): Map<string, number> {
  const root = fromHtml(html);
  const counts = new Map<string, number>();
  visit(find(root, 'body') ?? root, 'element', ({ tagName }) => {
    counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
  });
  return counts;
}

/** Where a page's links lead, and whether there is an image in them. */
export function linksOf(html: string): { readonly href: string; readonly hasImage: boolean }[] {
  const links: { href: string; hasImage: boolean }[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName === 'a')
      links.push({ href: String(element.properties.href), hasImage: find(element, 'img') !== undefined });
  });
  return links;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  // The parentheses around a reading stand for what print shows by its place.
  if (node.type === 'element' && node.tagName === 'rp') return '';
  if (node.type === 'element' && node.tagName === 'ol') {
    const start = Number(node.properties.start ?? 1);
    const items = node.children.filter((child): child is Element => child.type === 'element');
    return items.map((item, index) => `${start + index}. ${textOf(item)}`).join(' ');
  }
  return node.children.map(textOf).join(' ');
}

function find(node: Nodes, tagName: string): Element | undefined {
  if (node.type === 'element' && node.tagName === tagName) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, tagName);
    if (found) return found;
  }
  return undefined;
}
