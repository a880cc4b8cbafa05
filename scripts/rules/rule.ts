import type { Finding, Place, Text } from '../diagnostics/diagnostic.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { Subject } from './subjects.ts';

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
  /**
   * Whether a writer allows at a place what the rule would report: for rules that gather many places in one message.
   * Of the others the report itself leaves out what is allowed.
   */
  isAllowed(place: Place): boolean;
}

/** Looks at the whole strategy and reports what is wrong. */
export type Rule = (input: RuleInput, report: (finding: Finding) => void) => void;

/** Files by their path from the project's root, laid over those of `tests/problems/_base`. */
export type Example = Readonly<Record<string, string>>;

/** An example that cannot be told in files of text: what stands there, in words. */
export interface Words {
  readonly words: Text;
}

/**
 * A rule; its id is its file's name, and `diagnostics/rule-ids.ts` has its severity and says what must be true. The
 * examples are its tests and stand in its documentation.
 */
export interface RuleModule {
  readonly subject: Subject;
  /** Why it matters to those who read or write the strategy. */
  readonly why: Text;
  /** What the rule reports. */
  readonly fails: Example | Words;
  /** The same, mended: nothing is reported. */
  readonly passes: Example | Words;
  /** Absent where the stage that reads the input holds the rule. */
  readonly check?: Rule;
}
