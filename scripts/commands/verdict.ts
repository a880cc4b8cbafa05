import type { SourceChanges } from '../provenance/listing.ts';
import type { Provenance } from '../provenance/read.ts';

/** What was found out about a file. */
export type Verdict =
  | { readonly file: string; readonly result: 'unknown'; readonly fault: string }
  | { readonly file: string; readonly result: 'different'; readonly fault: 'damaged' }
  | VerifiedPdf;

/** What was found out about a PDF of kurabe. */
export interface VerifiedPdf {
  readonly file: string;
  /** `same` is said only where sources and bytes are the same; `unknown`, where there are no sources to compare with. */
  readonly result: 'same' | 'different' | 'unknown';
  readonly provenance: Provenance;
  /** How many records of its provenance the PDF has; more than one after changes by other programs. */
  readonly records: number;
  /** The recorded commit, as the git of the present sources knows it; undefined where it does not. */
  readonly commit: KnownCommit | undefined;
  /** What became of the sources since; undefined where there are none. */
  readonly sources: ComparedSources | undefined;
  readonly bytes: BytesVerdict;
}

/** What git knows of a commit. */
export interface KnownCommit {
  readonly date: Date;
  /** The first line of its message. */
  readonly subject: string;
  /**
   * Whether it has the sources that the PDF was made from; undefined where that cannot be told, as they are not
   * the present ones, or were not committed.
   */
  readonly hasSources: boolean | undefined;
}

/** The present sources beside the recorded ones. */
export interface ComparedSources extends SourceChanges {
  readonly isSame: boolean;
  /** Of the changed and the added files, those that are kurabe's own templates. */
  readonly shipped: readonly string[];
}

/**
 * How a PDF's bytes compare with those of the PDF made again from the present sources: `identical`; `appended`,
 * where something follows an identical beginning, as a signature or a comment does; `cut`, where the end is
 * missing; `different`; or why they were not compared.
 */
export type BytesVerdict =
  | 'identical'
  | 'appended'
  | 'cut'
  | 'different'
  | 'no-sources'
  | 'sources-differ'
  | 'other-version'
  | 'no-date'
  | 'sources-have-errors'
  | 'not-made';
