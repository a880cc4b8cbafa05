import { sourceCommit } from '../host/git.ts';
import { packageVersion } from '../host/package-root.ts';
import type { Origin } from '../provenance/schema.ts';
import type { Run } from './run.ts';

/** What makes a run's documents, besides its sources. */
export async function originOf({ root, own }: Run): Promise<Origin> {
  return { version: packageVersion(), commit: await sourceCommit(root, own) };
}
