import type { Link } from '../boxes/text.ts';
import type { Heading } from './painter.ts';

/** A place in the document: its page from 0, and pt in PDF's coordinates (y up). */
export interface PlaceOnPage {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Left, bottom, right, top in PDF's coordinates. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** What painting finds out about a document's places. */
export interface Places {
  readonly anchors: Map<string, PlaceOnPage>;
  /** In the order in which they are painted. */
  readonly headings: (Heading & { readonly place: PlaceOnPage })[];
  /** The rectangles of each link, by page. */
  readonly links: Map<Link, Map<number, Rectangle[]>>;
}

export function noPlaces(): Places {
  return { anchors: new Map(), headings: [], links: new Map() };
}
