import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { squeeze } from './pdf-text.ts';

/** What a page of the site has of its document: its main part without the files that it offers; or all of a piece of HTML. */
function contentOf(html: string): Nodes {
  const root = fromHtml(html);
  const main = find(root, 'main');
  if (!main) return find(root, 'body') ?? root;
  const isContent = (node: Element['children'][number]): boolean =>
    node.type !== 'element' || ![node.properties.className].flat().includes('downloads');
  return { ...main, children: main.children.filter(isContent) };
}

/** The text of a page's document as a reader gets it, with the numbers that a browser gives to ordered lists. */
export function htmlText(html: string): string {
  return squeeze(textOf(contentOf(html)));
}

/**
 * How often each element stands in a page's document, by the name of the tag (ISO 32000-1, 14.8.4) that it gets in a PDF:
 * lists in `nav` are tables of contents, which have a second link to the page's number; items of `.notes` are notes.
 */
export function countTagged(html: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (tag: string): void => void counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const walk = (node: Nodes, list: 'L' | 'TOC' | 'notes'): void => {
    if (!('children' in node)) return;
    let inside = list;
    if (node.type === 'element') {
      const { tagName, properties } = node;
      if (tagName === 'nav') inside = 'TOC';
      if (tagName === 'ul' || tagName === 'ol') {
        const isNotes = [properties.className].flat().includes('notes');
        inside = isNotes ? 'notes' : list === 'TOC' ? 'TOC' : 'L';
        if (inside !== 'notes') count(inside);
      } else if (tagName === 'li') count({ L: 'LI', TOC: 'TOCI', notes: 'Note' }[list]);
      else if (tagName === 'a') {
        count('Link');
        if (list === 'TOC') count('Link');
      } else count({ img: 'Figure', table: 'Table' }[tagName] ?? tagName.toUpperCase());
    }
    for (const child of node.children) walk(child, inside);
  };
  walk(contentOf(html), 'L');
  return counts;
}

/** Where a page's links lead, and whether there is an image in them. */
export function linksOf(html: string): { readonly href: string; readonly hasImage: boolean }[] {
  const links: { href: string; hasImage: boolean }[] = [];
  visit(contentOf(html), 'element', (element) => {
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
