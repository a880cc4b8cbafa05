import { anchorsOf, linkedAnchors } from './anchors.ts';
import type { Document } from './document.ts';

/**
 * Finds, for the links of each document that lead to an anchor it does not have, the document that has it:
 * some before the others (the site's first page, unless told), and else in their order.
 */
export function linkDocuments(
  documents: readonly Document[],
  isFirst: (document: Document) => boolean = ({ page }) => page === 'index.html',
): Document[] {
  const inOrder = [...documents.filter(isFirst), ...documents.filter((document) => !isFirst(document))];
  const pages = new Map<string, string>();
  for (const { root, page } of inOrder)
    for (const anchor of anchorsOf(root)) if (!pages.has(anchor)) pages.set(anchor, page);
  return documents.map((document) => {
    const own = anchorsOf(document.root);
    const elsewhere = new Map<string, string>();
    for (const anchor of linkedAnchors(document.root)) {
      const page = own.has(anchor) ? undefined : pages.get(anchor);
      if (page !== undefined) elsewhere.set(anchor, page);
    }
    return { ...document, elsewhere };
  });
}
