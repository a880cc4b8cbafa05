import type { Element, ElementContent, Root } from 'hast';
import type { FootnoteDefinition, Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LinkTarget, Prose } from '../strategy/strategy.ts';
import { footnoteOf, proseToHast } from './markdown.ts';

/** A footnote with its number in the whole document. */
interface Footnote {
  readonly number: number;
  readonly definition: FootnoteDefinition;
  readonly prose: Prose;
  marks: number;
}

/**
 * Numbers the footnotes of all texts in the order in which the document refers to them, fills in their
 * marks (※1, a link to the footnote) and gives their list.
 *
 * @returns the list, or nothing where there are no footnotes
 */
export function numberFootnotes(
  root: Root,
  targets: ReadonlyMap<Link | Image, LinkTarget>,
): ElementContent[] {
  const notes = new Map<FootnoteDefinition, Footnote>();
  const fill = (tree: Root | Element): void =>
    visit(tree, 'element', (mark) => {
      const reference = footnoteOf(mark);
      const definition = reference?.prose.footnotes.get(reference.identifier);
      if (!reference || !definition || mark.children.length) return;
      let note = notes.get(definition);
      if (!note) {
        note = { number: notes.size + 1, definition, prose: reference.prose, marks: 0 };
        notes.set(definition, note);
      }
      note.marks++;
      mark.properties = {
        id: note.marks === 1 ? `fnref-${note.number}` : `fnref-${note.number}-${note.marks}`,
        className: ['footnote-mark'],
      };
      mark.children = [link(`#fn-${note.number}`, `※${note.number}`)];
    });
  fill(root);
  const items: Element[] = [];
  // A footnote may refer to further ones, which then join the end of the map.
  for (const { number, definition, prose } of notes.values()) {
    const item = listItem(number, proseToHast({ ...prose, nodes: definition.children }, targets));
    fill(item);
    items.push(item);
  }
  if (items.length === 0) return [];
  return [
    {
      type: 'element',
      tagName: 'ul',
      properties: { className: ['numbered', 'notes'], role: 'list' },
      children: items,
    },
  ];
}

function listItem(number: number, children: ElementContent[]): Element {
  const label: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['number'] },
    children: [link(`#fnref-${number}`, `※${number}`)],
  };
  return {
    type: 'element',
    tagName: 'li',
    properties: { id: `fn-${number}`, className: ['item'] },
    children: [label, { type: 'element', tagName: 'div', properties: {}, children }],
  };
}

function link(href: string, text: string): Element {
  return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] };
}
