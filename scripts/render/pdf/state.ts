import type { Document } from '../../document/document.ts';
import type { Theme } from '../../theme/theme.ts';
import type { TextContext } from './boxes/text.ts';
import type { TextStyle } from './style.ts';

/** What a handler may ask of the page under way. */
export interface PdfState extends TextContext {
  readonly document: Document;
  readonly theme: Theme;
  /** The highest that an image may get, in pt. */
  readonly maxImageHeight: number;
  readonly text: TextStyle;
  /** Ids of elements around, that the next text begins; it takes them out. */
  readonly pendingIds: string[];
}

/** The same state with another style of text. */
export function withText(state: PdfState, text: TextStyle): PdfState {
  return { ...state, text };
}
