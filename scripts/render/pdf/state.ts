import type { Document } from '../../document/document.ts';
import type { Theme } from '../../theme/theme.ts';
import type { TableGrid } from './boxes/table-grid.ts';
import type { Styles, TextStyle } from './style.ts';
import type { Tag } from './tags/tag.ts';
import type { Typesetter } from './typesetter.ts';

/** What a handler may ask of the document under way. */
export interface PdfState {
  readonly document: Document;
  readonly theme: Theme;
  readonly styles: Styles;
  readonly setter: Typesetter;
  /** The room inside the page's margins, in pt. */
  readonly page: { readonly width: number; readonly height: number };
  readonly text: TextStyle;
  /** The element of the structure tree around. */
  readonly tag: Tag;
  /** Whether lists are tables of contents. */
  readonly isContents?: boolean;
  /** Ids of elements around, that the next text begins; it takes them out. */
  readonly pendingIds: string[];
  /** Whether the document has a place of this id, to which links may lead. */
  hasAnchor(id: string): boolean;
  /** Takes the grids of tables as they are set. */
  readonly grids: TableGrid[];
  readonly count: Counters;
}

/** Numbers that are given once in a document. */
export interface Counters {
  headings: number;
  /** Of places that print the number of a page. */
  pageNumbers: number;
  notes: number;
  /** Short names of the header cells of tables, by the ids that the document gives them. */
  readonly cellIds: Map<string, string>;
}

/** The same state with another style of text. */
export function withText(state: PdfState, text: TextStyle): PdfState {
  return { ...state, text };
}

/** The same state inside of another tag. */
export function withTag(state: PdfState, tag: Tag): PdfState {
  return { ...state, tag };
}
