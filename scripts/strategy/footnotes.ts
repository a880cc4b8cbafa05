import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownFile } from '../source/content-tree.ts';

/** A file's footnotes by their identifiers; of two with one, the first. */
export function footnotesOf(file: MarkdownFile): Map<string, FootnoteDefinition> {
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(file.tree, 'footnoteDefinition', (node) => {
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  });
  return footnotes;
}
