import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { Judge } from '../diagnostics/judge.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import { addressIsWhole } from './address-is-whole.ts';
import { charactersArePortable } from './characters-are-portable.ts';
import { dateHasYear } from './date-has-year.ts';
import { fileBelongs } from './file-belongs.ts';
import { fontHasCharacter } from './font-has-character.ts';
import { footnoteIsDefined } from './footnote-is-defined.ts';
import { footnoteIsUsed } from './footnote-is-used.ts';
import { goalHasLabel } from './goal-has-label.ts';
import { goalHasTarget } from './goal-has-target.ts';
import { goalStandsInRow } from './goal-stands-in-row.ts';
import { headingIsWritten } from './heading-is-written.ts';
import { imageHasAlt } from './image-has-alt.ts';
import { indicatorHasOneName } from './indicator-has-one-name.ts';
import { indicatorIsLinked } from './indicator-is-linked.ts';
import { indicatorIsLinkedOnce } from './indicator-is-linked-once.ts';
import { indicatorIsUsed } from './indicator-is-used.ts';
import { indicatorNameIsUnique } from './indicator-name-is-unique.ts';
import { kanaIsFullWidth } from './kana-is-full-width.ts';
import { lettersAreHalfWidth } from './letters-are-half-width.ts';
import { linkTextIsName } from './link-text-is-name.ts';
import { linkTextSaysMore } from './link-text-says-more.ts';
import { markdownIsComplete } from './markdown-is-complete.ts';
import { nationalGoalIsAnswered } from './national-goal-is-answered.ts';
import { noneHasReason } from './none-has-reason.ts';
import { numberIsGiven } from './number-is-given.ts';
import { policyHasKpi } from './policy-has-kpi.ts';
import { quotationHasSource } from './quotation-has-source.ts';
import { quotationIsCurrent } from './quotation-is-current.ts';
import { rubyStandsInMarkdown } from './ruby-stands-in-markdown.ts';
import type { RuleInput, RuleModule } from './rule.ts';
import { targetFollowsDirection } from './target-follows-direction.ts';
import { unitAgrees } from './unit-agrees.ts';
import { unitIsWrittenAlike } from './unit-is-written-alike.ts';
import { wordsAreNotSpaced } from './words-are-not-spaced.ts';
import { yearIsInPeriod } from './year-is-in-period.ts';

/** The rules by their ids. */
export const rules = {
  'address-is-whole': addressIsWhole,
  'characters-are-portable': charactersArePortable,
  'date-has-year': dateHasYear,
  'file-belongs': fileBelongs,
  'font-has-character': fontHasCharacter,
  'footnote-is-defined': footnoteIsDefined,
  'footnote-is-used': footnoteIsUsed,
  'goal-has-label': goalHasLabel,
  'goal-has-target': goalHasTarget,
  'goal-stands-in-row': goalStandsInRow,
  'heading-is-written': headingIsWritten,
  'image-has-alt': imageHasAlt,
  'indicator-has-one-name': indicatorHasOneName,
  'indicator-is-linked': indicatorIsLinked,
  'indicator-is-linked-once': indicatorIsLinkedOnce,
  'indicator-is-used': indicatorIsUsed,
  'indicator-name-is-unique': indicatorNameIsUnique,
  'kana-is-full-width': kanaIsFullWidth,
  'letters-are-half-width': lettersAreHalfWidth,
  'link-text-is-name': linkTextIsName,
  'link-text-says-more': linkTextSaysMore,
  'markdown-is-complete': markdownIsComplete,
  'national-goal-is-answered': nationalGoalIsAnswered,
  'none-has-reason': noneHasReason,
  'number-is-given': numberIsGiven,
  'policy-has-kpi': policyHasKpi,
  'quotation-has-source': quotationHasSource,
  'quotation-is-current': quotationIsCurrent,
  'ruby-stands-in-markdown': rubyStandsInMarkdown,
  'target-follows-direction': targetFollowsDirection,
  'unit-agrees': unitAgrees,
  'unit-is-written-alike': unitIsWrittenAlike,
  'words-are-not-spaced': wordsAreNotSpaced,
  'year-is-in-period': yearIsInPeriod,
} satisfies Partial<Record<RuleId, RuleModule>>;

/** Applies every rule that looks at the whole strategy. */
export function checkRules(input: Omit<RuleInput, 'isAllowed'>, judge: Judge, report: Report): void {
  for (const [id, { check }] of Object.entries(rules) as [keyof typeof rules, RuleModule][])
    check?.({ ...input, isAllowed: (place) => judge.isAllowed(id, place) }, (finding) =>
      report(problem(id, finding)),
    );
}
