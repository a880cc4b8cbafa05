import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { Judge } from '../diagnostics/judge.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import { addressIsWhole } from './address-is-whole.ts';
import { fileBelongs } from './file-belongs.ts';
import { fontHasCharacter } from './font-has-character.ts';
import { footnoteIsDefined } from './footnote-is-defined.ts';
import { footnoteIsUsed } from './footnote-is-used.ts';
import { goalHasLabel } from './goal-has-label.ts';
import { goalStandsInRow } from './goal-stands-in-row.ts';
import { headingIsWritten } from './heading-is-written.ts';
import { imageHasAlt } from './image-has-alt.ts';
import { indicatorIsLinkedOnce } from './indicator-is-linked-once.ts';
import { indicatorIsUsed } from './indicator-is-used.ts';
import { linkTextIsName } from './link-text-is-name.ts';
import { markdownIsComplete } from './markdown-is-complete.ts';
import { proseBracketsMatch } from './prose-brackets-match.ts';
import { proseKanaIsFullWidth } from './prose-kana-is-full-width.ts';
import { proseRaIsKept } from './prose-ra-is-kept.ts';
import { proseSentenceIsShort } from './prose-sentence-is-short.ts';
import { proseSpellingIsOfficial } from './prose-spelling-is-official.ts';
import { proseStyleIsOne } from './prose-style-is-one.ts';
import { proseWordIsNotRepeated } from './prose-word-is-not-repeated.ts';
import { rubyStandsInMarkdown } from './ruby-stands-in-markdown.ts';
import type { RuleInput, RuleModule } from './rule.ts';
import { termIsAgreed } from './term-is-agreed.ts';
import { termsAgree } from './terms-agree.ts';

/** The rules by their ids. */
export const rules = {
  'address-is-whole': addressIsWhole,
  'file-belongs': fileBelongs,
  'font-has-character': fontHasCharacter,
  'footnote-is-defined': footnoteIsDefined,
  'footnote-is-used': footnoteIsUsed,
  'goal-has-label': goalHasLabel,
  'goal-stands-in-row': goalStandsInRow,
  'heading-is-written': headingIsWritten,
  'image-has-alt': imageHasAlt,
  'indicator-is-linked-once': indicatorIsLinkedOnce,
  'indicator-is-used': indicatorIsUsed,
  'link-text-is-name': linkTextIsName,
  'markdown-is-complete': markdownIsComplete,
  'prose-brackets-match': proseBracketsMatch,
  'prose-kana-is-full-width': proseKanaIsFullWidth,
  'prose-ra-is-kept': proseRaIsKept,
  'prose-sentence-is-short': proseSentenceIsShort,
  'prose-spelling-is-official': proseSpellingIsOfficial,
  'prose-style-is-one': proseStyleIsOne,
  'prose-word-is-not-repeated': proseWordIsNotRepeated,
  'term-is-agreed': termIsAgreed,
  'terms-agree': termsAgree,
  'ruby-stands-in-markdown': rubyStandsInMarkdown,
} satisfies Partial<Record<RuleId, RuleModule>>;

/** Applies every rule that looks at the whole strategy. */
export function checkRules(input: Omit<RuleInput, 'isAllowed'>, judge: Judge, report: Report): void {
  for (const [id, { check }] of Object.entries(rules) as [keyof typeof rules, RuleModule][])
    check?.({ ...input, isAllowed: (place) => judge.isAllowed(id, place) }, (finding) =>
      report(problem(id, finding)),
    );
}
