import type { DataOptions } from '../data/options.ts';
import { dayInJapan } from '../data/options.ts';
import { sourceCommit } from '../host/git.ts';
import { packageVersion } from '../host/package-root.ts';
import type { Origin } from '../provenance/schema.ts';
import type { Run } from './run.ts';

/** What makes a run's documents, besides its sources. */
export async function originOf({ root, own }: Run): Promise<Origin> {
  return { version: packageVersion(), commit: await sourceCommit(root, own) };
}

/**
 * What the data say of a run's sources: the day of the commit that they stand at, or none where they are not in
 * git. A PDF that is made again takes it from its record, so that it carries the same data.
 *
 * @param date the PDFs' creation date, where it comes from git or from SOURCE_DATE_EPOCH
 */
export function dataOptions({ commit }: Pick<Origin, 'commit'>, date: Date | undefined): DataOptions {
  return { updated: commit && date && dayInJapan(date) };
}
