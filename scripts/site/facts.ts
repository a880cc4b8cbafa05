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

/** When each file was last changed, by its path; of files that git does not know nothing is said. */
export function changeDates(history: readonly Change[]): Map<string, Date> {
  const dates = new Map<string, Date>();
  for (const { date, files } of history)
    for (const file of files) if (!dates.has(file)) dates.set(file, date);
  return dates;
}

/** When the newest of some files was changed; undefined where git knows none of them. */
export function lastChange(dates: ReadonlyMap<string, Date>, files: ReadonlySet<string>): Date | undefined {
  let last: Date | undefined;
  for (const file of files) {
    const date = dates.get(file);
    if (date && !(last && last >= date)) last = date;
  }
  return last;
}
