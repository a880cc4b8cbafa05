import type { DataFile } from '../data/files.ts';

/** A commit that changed the content. */
export interface Change {
  readonly hash: string;
  readonly date: Date;
  readonly subject: string;
  /** Paths below the content folder. */
  readonly files: readonly string[];
}

/** A document's PDF, as pages offer it. */
export interface PrintedDocument {
  /** The document's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What pages say besides the strategy: what was made of it, and what git knows of it. */
export interface SiteFacts {
  readonly printed: readonly PrintedDocument[];
  readonly data: readonly DataFile[];
  /** Changes of the content, newest first; none outside of git. */
  readonly history: readonly Change[];
  /** The commit that the sources are those of, if any. */
  readonly commit: string | undefined;
}

/** When some files were last changed; undefined where git knows of no change. */
export function lastChange(history: readonly Change[], files: ReadonlySet<string>): Date | undefined {
  return history.find((change) => change.files.some((file) => files.has(file)))?.date;
}
