import type { Text } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../strategy/strategy.ts';
import type { Part, TextKey } from './field.ts';

/** A cell of a workbook that was given. */
export interface CellPlace {
  /** The file, as it was named. */
  readonly file: string;
  readonly sheet: string;
  /** `K5`; undefined for the sheet as a whole, or the file where `sheet` is empty. */
  readonly address: string | undefined;
}

/** What changes in an indicator's file; without a value, it goes. */
export type Target =
  | { readonly kind: 'text'; readonly key: TextKey; readonly value: string | undefined }
  | {
      readonly kind: 'part';
      readonly plan: string;
      readonly part: Part;
      readonly value: { readonly year: number; readonly value: string } | undefined;
    }
  | { readonly kind: 'actual'; readonly year: number; readonly value: string | undefined };

/** A change that a workbook asks for. */
export interface Change {
  readonly indicator: Indicator;
  readonly label: Text;
  /** Undefined for nothing. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly target: Target;
  readonly cells: readonly CellPlace[];
  /** What was taken that is not plainly what stands in the cell. */
  readonly remarks: readonly Text[];
}

/** A cell, or a column or sheet, that is not taken. */
export interface Refusal {
  readonly cell: CellPlace;
  /** The field, where it is one of an indicator. */
  readonly label: Text | undefined;
  readonly message: Text;
  readonly note: Text;
}

/** What was passed over without harm: a column of remarks, say. */
export interface Remark {
  readonly cell: CellPlace;
  readonly message: Text;
}

/** What workbooks ask for. */
export interface Reading {
  readonly changes: readonly Change[];
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
}

/** The same for changes of the same thing. */
export function targetName(indicator: Indicator, target: Target): string {
  const own =
    target.kind === 'text'
      ? target.key
      : target.kind === 'actual'
        ? target.year
        : `${target.plan}.${target.part}`;
  return `${indicator.path}\n${target.kind}\n${own}`;
}
