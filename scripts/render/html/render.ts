import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { anchorsOf } from '../../document/anchors.ts';
import type { Document } from '../../document/document.ts';
import type { ElementName } from '../../document/vocabulary.ts';
import { handlers } from './handlers.ts';
import { nameTables } from './name-tables.ts';
import { encodePath, type PageLinks, relativeLinks } from './paths.ts';

/** A document's content as HTML, and the image files that it needs. */
export interface HtmlContent {
  readonly html: string;
  /** Bytes by path, from the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a handler may ask of the page under way. */
export interface HtmlState {
  readonly document: Document;
  readonly links: PageLinks;
  /** The anchors of the page. */
  readonly anchors: ReadonlySet<string>;
  /** Where an element's text was written, in a preview. */
  readonly sourceOf?: ((element: Element) => Place | undefined) | undefined;
  /** The page's path to an image of the content folder; the file joins the site's files. */
  imagePath(src: string): string;
}

/** Takes an element of the vocabulary and gives its form in HTML, if it has one; its children are already rendered. */
export type HtmlHandler = (element: Element, state: HtmlState) => Element | undefined;

/**
 * Renders a document's content, for a page or a fragment around it. It leaves the document as it is.
 *
 * @param sourceOf where an element's text was written; a preview's elements say it in `data-source`
 */
export function renderContent(
  document: Document,
  links = relativeLinks(document.page),
  sourceOf?: (element: Element) => Place | undefined,
): HtmlContent {
  const files = new Map<string, Uint8Array>();
  const state: HtmlState = {
    document,
    links,
    anchors: anchorsOf(document.root),
    sourceOf,
    imagePath(src) {
      const image = document.images.get(src);
      if (image) files.set(src, image.bytes);
      return links.root + encodePath(src);
    },
  };
  const children = document.root.children.flatMap((node) => renderNode(node as ElementContent, state) ?? []);
  nameTables(children);
  return { html: toHtml({ type: 'root', children }), files };
}

function renderNode(node: ElementContent, state: HtmlState): ElementContent | undefined {
  if (node.type !== 'element') return node;
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: { ...node.properties },
    children: node.children.flatMap((child) => renderNode(child, state) ?? []),
  };
  const source = state.sourceOf?.(node);
  if (source) element.properties.dataSource = sourceText(source);
  return handlers[node.tagName as ElementName](element, state);
}

/** `content/next/work.md:3:1-5:10`, or the file alone; the end is exclusive. */
function sourceText({ file, range }: Place): string {
  if (!range) return file;
  const { start, end } = range;
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}
