import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { anchorsOf } from '../../document/anchors.ts';
import type { Document } from '../../document/document.ts';
import type { ElementName } from '../../document/vocabulary.ts';
import { handlers } from './handlers.ts';

/** A rendered page and the image files that it needs. */
export interface HtmlPage {
  readonly html: string;
  /** Bytes by path, relative to the page. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a handler may ask of the page under way. */
export interface HtmlState {
  readonly document: Document;
  /** The anchors of the page. */
  readonly anchors: ReadonlySet<string>;
  /** The page's path to an image of the content folder; the file joins the page's files. */
  imagePath(src: string): string;
}

/** Takes an element of the vocabulary and gives its form in HTML, if it has one; its children are already rendered. */
export type HtmlHandler = (element: Element, state: HtmlState) => Element | undefined;

/**
 * Renders a document as one complete page: no script, no request to another host, its style inside.
 *
 * @param css the theme's CSS and the designer's
 */
export function renderHtml(document: Document, css: string): HtmlPage {
  const files = new Map<string, Uint8Array>();
  const state: HtmlState = {
    document,
    anchors: anchorsOf(document.root),
    imagePath(src) {
      const image = document.images.get(src);
      if (image) files.set(src, image.bytes);
      return src.split('/').map(encodeURIComponent).join('/');
    },
  };
  const body = renderTree(document.root, state);
  const main: Element = {
    type: 'element',
    tagName: 'main',
    properties: {},
    children: body.children as Element[],
  };
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeText(document.title)}</title>`,
    document.author ? `<meta name="author" content="${escapeText(document.author)}">` : '',
    `<style>\n${css}\n</style>`,
  ].filter(Boolean);
  const html = `<!DOCTYPE html>
<html lang="${escapeText(document.language)}">
<head>
${head.join('\n')}
</head>
<body>
${toHtml(main)}
</body>
</html>
`;
  return { html, files };
}

function renderTree(root: Root, state: HtmlState): Root {
  return { type: 'root', children: root.children.flatMap((node) => renderNode(node, state) ?? []) };
}

function renderNode<N extends Root['children'][number]>(node: N, state: HtmlState): N | Element | undefined {
  if (node.type !== 'element') return node;
  const children = node.children.flatMap((child) => renderNode(child, state) ?? []) as Element['children'];
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: { ...node.properties },
    children,
  };
  return handlers[node.tagName as ElementName](element, state);
}

function escapeText(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
