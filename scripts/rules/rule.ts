import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Strategy } from '../strategy/strategy.ts';

/** The PDF's fonts of a weight, none of which has some character. */
export interface Lack {
  readonly weight: 'normal' | 'bold';
  readonly names: readonly string[];
}

/** What the PDF's fonts can show. */
export interface Glyphs {
  /** What lacks a character; undefined where it can be shown in both weights, or needs no glyph. */
  lack(codePoint: number): Lack | undefined;
  /** The same for the texts of SVG images, for which there is only the first typeface. */
  lackInImages(codePoint: number): Lack | undefined;
}

/** What earlier stages and rules reported. */
export interface Reported {
  /** Whether some message was about the character (`U+202E`). */
  has(code: string): boolean;
}

/** What a rule may look at. */
export interface RuleInput {
  readonly strategy: Strategy;
  /** The templates' texts. */
  readonly templates: readonly { readonly file: string; readonly text: string }[];
  /** Undefined where the fonts could not be opened (reported). */
  readonly glyphs: Glyphs | undefined;
  /** The characters that messages were about before the rules. */
  readonly reported: Reported;
}

/**
 * A rule looks at the whole strategy and reports what is wrong. Its id is its file's name;
 * `diagnostics/rule-ids.ts` describes it.
 */
export type Rule = (input: RuleInput, report: (finding: Finding) => void) => void;
