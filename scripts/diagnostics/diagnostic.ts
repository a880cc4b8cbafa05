import type { Fix } from './fix.ts';
import { type RuleId, ruleInfo, type Severity } from './rule-ids.ts';

/** A text for the reader in each language that kurabe speaks. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** A language of messages. */
export type Language = keyof Text;

/** A position in a source file: line and column from 1 (columns in UTF-16 units), offset from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range in a source file, its end exclusive. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** Where something stands: a file, named from the project's root, and, if known, a range in it. */
export interface Place {
  readonly file: string;
  readonly range?: Range;
}

/**
 * One problem, as data. The fields follow vfile-message (`ruleId`, `place`, `actual`, `expected`,
 * `note`), with the texts in both languages; reporters turn it into text or JSON.
 */
export interface Diagnostic {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  /** What was found. */
  readonly message: Text;
  /** The text that was found, if it is a short one. */
  readonly actual?: string;
  /** What may stand there instead: the nearest known names first. */
  readonly expected?: readonly string[];
  /** How to mend it. */
  readonly note?: Text;
  /** The one right answer, where there is one that does not change the meaning. */
  readonly fix?: Fix;
  /** Other places that belong to the problem, such as the first of two equal keys. */
  readonly related?: readonly { readonly place: Place; readonly message: Text }[];
}

/** Takes a problem; what a stage gets instead of throwing. */
export type Report = (diagnostic: Diagnostic) => void;

/** A problem without the parts that its rule gives. */
export type Finding = Omit<Diagnostic, 'ruleId' | 'severity'>;

/** Makes a diagnostic of a rule, with the rule's severity. */
export function problem(ruleId: RuleId, finding: Finding): Diagnostic {
  return { ruleId, severity: ruleInfo[ruleId].severity, ...finding };
}

/** Orders by file, then line and column, then rule, and drops repetitions of the same problem. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...diagnostics].sort(compare).filter((diagnostic) => {
    const { place, ruleId, message } = diagnostic;
    const key = [place.file, place.range?.start.offset, ruleId, message.en].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function compare(a: Diagnostic, b: Diagnostic): number {
  const byFile = a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0;
  const offset = (diagnostic: Diagnostic): number => diagnostic.place.range?.start.offset ?? -1;
  return byFile || offset(a) - offset(b) || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
