import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** The anchors (`id`) of a tree. */
export function anchorsOf(root: Root): Set<string> {
  const anchors = new Set<string>();
  visit(root, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') anchors.add(properties.id);
  });
  return anchors;
}

/** The anchors to which the links of a tree lead. */
export function linkedAnchors(root: Root): Set<string> {
  const anchors = new Set<string>();
  visit(root, 'element', ({ properties }) => {
    const anchor = anchorOf(properties.href);
    if (anchor !== undefined) anchors.add(anchor);
  });
  return anchors;
}

/** The anchor to which a link within the documents leads; undefined for one to elsewhere. */
export function anchorOf(href: unknown): string | undefined {
  return typeof href === 'string' && href.startsWith('#') ? href.slice(1) : undefined;
}

/** Leaves each anchor to the first element that has it: a chapter and the appendix may hold the same text. */
export function dropRepeatedAnchors(root: Root): void {
  const anchors = new Set<unknown>();
  visit(root, 'element', ({ properties }) => {
    if (properties.id === undefined) return;
    if (anchors.has(properties.id)) delete properties.id;
    else anchors.add(properties.id);
  });
}
