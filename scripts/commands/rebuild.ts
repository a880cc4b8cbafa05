import { packageVersion } from '../host/package-root.ts';
import { carriedData, renderPdf } from '../pipeline.ts';
import type { Commit } from '../provenance/schema.ts';
import { dataOptions } from './origin.ts';
import type { Run } from './run.ts';

/** Of a PDF that is to be made again, what does not come from the sources. */
export interface RebuildOrder {
  /** Which document it is: its file's name without `.pdf`. */
  readonly document: string;
  readonly date: Date;
  /** As the PDF records it, since the same sources may stand at another commit by now. */
  readonly commit: Commit | undefined;
}

/** Makes a PDF again from a run's sources, in memory; undefined where they do not make it. */
export type Rebuild = (run: Run, order: RebuildOrder) => Promise<Uint8Array | undefined>;

/** Makes a PDF again as `kurabe build` does. */
export const rebuild: Rebuild = async ({ checked, input, report }, { document, date, commit }) => {
  const wanted = checked?.documents.find(({ name }) => name === document);
  if (!checked || !wanted) return undefined;
  const origin = { version: packageVersion(), commit };
  const carried = await carriedData(input, checked, origin, dataOptions(origin, date));
  const [file] = await renderPdf(wanted, checked, carried, date, report);
  return file?.bytes;
};
