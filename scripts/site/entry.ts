import type { Document } from '../document/document.ts';
import type { OwnPage } from './documents.ts';

/** One page before it is put into its frame. */
export interface Entry {
  readonly document: Document;
  readonly kind: OwnPage['kind'] | 'publication';
  readonly description: string;
  /** The last change of what it shows. */
  readonly changed: Date | undefined;
}
