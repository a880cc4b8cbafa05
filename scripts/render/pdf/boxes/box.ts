import type { Content } from 'pdfmake/interfaces.js';

/**
 * A piece of a page, between the document's elements and pdfmake's definition: it knows how wide it
 * would like to be and about how high it gets in a given width, from which columns are fitted.
 * All lengths in pt.
 */
export interface Box {
  /** Space before and after; between two boxes the larger one holds. */
  readonly before: number;
  readonly after: number;
  /** The width in which it cannot be set any more without tearing words. */
  readonly minimum: number;
  /** The width in which no line is broken. */
  readonly natural: number;
  /** About how high it gets. */
  height(width: number): number;
  /** Its definition for pdfmake, made anew each time, since pdfmake writes into what it is given. */
  content(width: number): Content & object;
  /** Of a box with a label at its side: the label's width, and the same box with a wider one. */
  readonly side?: { readonly width: number; widen(width: number): Box };
}
