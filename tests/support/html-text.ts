import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { squeeze } from './pdf-text.ts';

/** The text of a page's body as a reader gets it, with the numbers that a browser gives to ordered lists. */
export function htmlText(html: string): string {
  const root = fromHtml(html);
  return squeeze(textOf(find(root, 'body') ?? root));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
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
