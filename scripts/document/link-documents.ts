import { anchorsOf, linkedAnchors } from './anchors.ts';
import type { Document } from './document.ts';

/** The page of the document that has an anchor, by the anchor. */
export type AnchorPages = ReadonlyMap<string, string>;

/**
 * Finds, for the links of each document that lead to an anchor it does not have, the document that has it:
 * some before the others (the site's first page, unless told), and else in their order.
 */
export function linkDocuments(
  documents: readonly Document[],
  isFirst: (document: Document) => boolean = ({ page }) => page === 'index.html',
): Document[] {
  const pages = anchorPages(documents, isFirst);
  return documents.map((document) => linkDocument(document, pages));
}

/** The first document that has each anchor, some before the others as in `linkDocuments`. */
export function anchorPages(
  documents: readonly Document[],
  isFirst: (document: Document) => boolean = ({ page }) => page === 'index.html',
): AnchorPages {
  const inOrder = [...documents.filter(isFirst), ...documents.filter((document) => !isFirst(document))];
  const pages = new Map<string, string>();
  for (const { root, page } of inOrder)
    for (const anchor of anchorsOf(root)) if (!pages.has(anchor)) pages.set(anchor, page);
  return pages;
}

/** A document that knows the pages of the anchors to which it links and that it does not have. */
export function linkDocument(document: Document, pages: AnchorPages): Document {
  const own = anchorsOf(document.root);
  const elsewhere = new Map<string, string>();
  for (const anchor of linkedAnchors(document.root)) {
    const page = own.has(anchor) ? undefined : pages.get(anchor);
    if (page !== undefined) elsewhere.set(anchor, page);
  }
  return { ...document, elsewhere };
}
