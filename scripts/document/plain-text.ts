import type { Nodes } from 'hast';

/**
 * The text of an element in one line, for bookmarks and the like: the letters of ruby without their
 * readings, no marks of footnotes, an ideographic space for a line break, an image's alternative.
 */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(plainText).join('');
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  if (tagName === 'rt' || tagName === 'rp' || tagName === 'sup') return '';
  if (tagName === 'br') return '　';
  if (tagName === 'img') return String(properties.alt ?? '');
  return children.map(plainText).join('');
}
