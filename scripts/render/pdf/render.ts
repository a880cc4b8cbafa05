import type { Root } from 'hast';
import type { Content } from 'pdfmake/interfaces.js';
import { visit } from 'unist-util-visit';
import type { Document } from '../../document/document.ts';
import type { Theme } from '../../theme/theme.ts';
import { stackBox } from './boxes/stack.ts';
import { flowBoxes } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { textWidth } from './measure.ts';
import type { PdfState } from './state.ts';
import { rootStyle } from './style.ts';

/** Paper sizes of ISO 216 in pt, portrait. */
const papers = { A3: [841.89, 1190.55], A4: [595.28, 841.89] } as const;

const mmToPt = 72 / 25.4;

/** The paper of a PDF. */
export interface Paper {
  readonly size: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
}

/** A document's definition for pdfmake, on a page of this size; lengths in pt. */
export interface PdfDefinition {
  readonly content: Content;
  readonly page: { readonly width: number; readonly height: number; readonly orientation: string };
  readonly margin: number;
  /** Raster images by the name that the content gives them. */
  readonly images: Readonly<Record<string, Uint8Array>>;
}

/** Turns a document into pdfmake's definition. pdfmake writes into it: make a new one for each PDF. */
export function definePdf(document: Document, theme: Theme, paper: Paper, fonts: Fonts): PdfDefinition {
  const [short, long] = papers[paper.size];
  const isLandscape = paper.orientation === 'landscape';
  const page = {
    width: isLandscape ? long : short,
    height: isLandscape ? short : long,
    orientation: paper.orientation,
  };
  const margin = theme.print.margin * mmToPt;
  const destinations = nameDestinations(document.root);
  const state: PdfState = {
    document,
    theme,
    maxImageHeight: (page.height - 2 * margin) * 0.6,
    text: rootStyle(theme),
    pendingIds: [],
    width: (text, style) => textWidth(text, style, fonts),
    destination: (id) => destinations.get(id),
    shareDestination: (ids) => {
      const [first, ...others] = ids.filter((id) => destinations.has(id));
      const name = first === undefined ? undefined : destinations.get(first);
      if (name !== undefined) for (const id of others) destinations.set(id, name);
      return name;
    },
  };
  const boxes = flowBoxes(document.root.children as never, state);
  const images: Record<string, Uint8Array> = {};
  for (const [path, image] of document.images) if (image.type !== 'svg') images[path] = image.bytes;
  return { content: stackBox(boxes).content(page.width - 2 * margin), page, margin, images };
}

/**
 * Names for the places that the document's own links lead to: plain letters, since a PDF sorts its
 * names by bytes (ISO 32000-1 7.9.6).
 */
function nameDestinations(root: Root): Map<string, string> {
  const linked = new Set<string>();
  const ids = new Set<string>();
  visit(root, 'element', ({ properties }) => {
    if (typeof properties.href === 'string' && properties.href.startsWith('#'))
      linked.add(properties.href.slice(1));
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  return new Map([...linked].filter((id) => ids.has(id)).map((id, index) => [id, `d${index + 1}`]));
}
