import type { BenchTable } from './table-data.ts';

/** A program that sets the table as a PDF. */
export type Setter = (table: BenchTable) => Promise<SetTable>;

export interface SetTable {
  readonly pages: number;
  readonly pdf: Uint8Array;
}

/** The typeface's files, and the folder in which they lie. */
export interface FontFiles {
  readonly folder: string;
  readonly normal: string;
  readonly bold: string;
}
