import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Strategy } from '../strategy/strategy.ts';

/** What the PDF's font can show. */
export interface Glyphs {
  has(codePoint: number): boolean;
}

/** What a rule may look at. */
export interface RuleInput {
  readonly strategy: Strategy;
  readonly glyphs: Glyphs;
}

/**
 * A rule looks at the whole strategy and reports what is wrong. Its id is its file's name;
 * `diagnostics/rule-ids.ts` describes it.
 */
export type Rule = (input: RuleInput, report: (finding: Finding) => void) => void;
