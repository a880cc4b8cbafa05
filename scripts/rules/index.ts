import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { Judge } from '../diagnostics/judge.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import { addressIsWhole } from './address-is-whole.ts';
import { charactersArePlain } from './characters-are-plain.ts';
import { charactersArePortable } from './characters-are-portable.ts';
import { dateHasYear } from './date-has-year.ts';
import { digitsAreHalfWidth } from './digits-are-half-width.ts';
import { documentExists } from './document-exists.ts';
import { documentFits } from './document-fits.ts';
import { documentHasDate } from './document-has-date.ts';
import { documentIsUnique } from './document-is-unique.ts';
import { documentPlanExists } from './document-plan-exists.ts';
import { elementIsKnown } from './element-is-known.ts';
import { englishHasTitle } from './english-has-title.ts';
import { exampleIsReplaced } from './example-is-replaced.ts';
import { exceptionHasReason } from './exception-has-reason.ts';
import { exceptionIsKnown } from './exception-is-known.ts';
import { exceptionIsUsed } from './exception-is-used.ts';
import { fileBelongs } from './file-belongs.ts';
import { fileIsInsideRoot } from './file-is-inside-root.ts';
import { fileIsMerged } from './file-is-merged.ts';
import { fileIsUtf8 } from './file-is-utf8.ts';
import { fileSizeIsLimited } from './file-size-is-limited.ts';
import { fitBelongsToDocument } from './fit-belongs-to-document.ts';
import { fontHasCharacter } from './font-has-character.ts';
import { fontIsSupported } from './font-is-supported.ts';
import { fontResolves } from './font-resolves.ts';
import { footnoteIsDefined } from './footnote-is-defined.ts';
import { footnoteIsUsed } from './footnote-is-used.ts';
import { frontMatterIsClosed } from './front-matter-is-closed.ts';
import { frontMatterIsYaml } from './front-matter-is-yaml.ts';
import { goalHasLabel } from './goal-has-label.ts';
import { goalHasTarget } from './goal-has-target.ts';
import { goalHasTitle } from './goal-has-title.ts';
import { goalIsUnique } from './goal-is-unique.ts';
import { goalRowsAdjoin } from './goal-rows-adjoin.ts';
import { goalStandsInRow } from './goal-stands-in-row.ts';
import { headersResolve } from './headers-resolve.ts';
import { headingIsKnown } from './heading-is-known.ts';
import { headingIsWritten } from './heading-is-written.ts';
import { headingsDescend } from './headings-descend.ts';
import { htmlIsAbsent } from './html-is-absent.ts';
import { imageHasAlt } from './image-has-alt.ts';
import { imageIsSafe } from './image-is-safe.ts';
import { imageIsSupported } from './image-is-supported.ts';
import { imageResolves } from './image-resolves.ts';
import { indicatorHasOneName } from './indicator-has-one-name.ts';
import { indicatorIsLinked } from './indicator-is-linked.ts';
import { indicatorIsLinkedOnce } from './indicator-is-linked-once.ts';
import { indicatorIsUsed } from './indicator-is-used.ts';
import { indicatorLinkResolves } from './indicator-link-resolves.ts';
import { indicatorListHasPlace } from './indicator-list-has-place.ts';
import { indicatorListIsPure } from './indicator-list-is-pure.ts';
import { indicatorNameIsUnique } from './indicator-name-is-unique.ts';
import { indicatorPlanExists } from './indicator-plan-exists.ts';
import { kanaIsFullWidth } from './kana-is-full-width.ts';
import { keyIsKnown } from './key-is-known.ts';
import { keyIsPresent } from './key-is-present.ts';
import { keyIsUnique } from './key-is-unique.ts';
import { keysAreInOrder } from './keys-are-in-order.ts';
import { lettersAreHalfWidth } from './letters-are-half-width.ts';
import { linkIsAllowed } from './link-is-allowed.ts';
import { linkIsPublished } from './link-is-published.ts';
import { linkResolves } from './link-resolves.ts';
import { linkTextIsName } from './link-text-is-name.ts';
import { linkTextSaysMore } from './link-text-says-more.ts';
import { markdownIsBounded } from './markdown-is-bounded.ts';
import { markdownIsComplete } from './markdown-is-complete.ts';
import { nationalGoalIsAnswered } from './national-goal-is-answered.ts';
import { noneHasReason } from './none-has-reason.ts';
import { numberIsGiven } from './number-is-given.ts';
import { outputIsApart } from './output-is-apart.ts';
import { outputIsFree } from './output-is-free.ts';
import { outputIsOurs } from './output-is-ours.ts';
import { outputIsWritable } from './output-is-writable.ts';
import { pageNameIsFree } from './page-name-is-free.ts';
import { planIsUnique } from './plan-is-unique.ts';
import { policyHasKpi } from './policy-has-kpi.ts';
import { proseBracketsMatch } from './prose-brackets-match.ts';
import { proseRaIsKept } from './prose-ra-is-kept.ts';
import { proseSentenceIsShort } from './prose-sentence-is-short.ts';
import { proseSpellingIsOfficial } from './prose-spelling-is-official.ts';
import { proseStyleIsOne } from './prose-style-is-one.ts';
import { proseWordIsNotRepeated } from './prose-word-is-not-repeated.ts';
import { quotationHasSource } from './quotation-has-source.ts';
import { quotationIsCurrent } from './quotation-is-current.ts';
import { rowGoalExists } from './row-goal-exists.ts';
import { rowPlanExists } from './row-plan-exists.ts';
import { rubyIsComplete } from './ruby-is-complete.ts';
import { rubyStandsInMarkdown } from './ruby-stands-in-markdown.ts';
import type { RuleInput, RuleModule } from './rule.ts';
import { sectionIsUnique } from './section-is-unique.ts';
import { tableHasHeader } from './table-has-header.ts';
import { tableRowFits } from './table-row-fits.ts';
import { targetFollowsDirection } from './target-follows-direction.ts';
import { templateEscapes } from './template-escapes.ts';
import { templateExists } from './template-exists.ts';
import { templateFieldExists } from './template-field-exists.ts';
import { templateHelperExists } from './template-helper-exists.ts';
import { templateIsValid } from './template-is-valid.ts';
import { templateMakesHtml } from './template-makes-html.ts';
import { termIsAgreed } from './term-is-agreed.ts';
import { termsAgree } from './terms-agree.ts';
import { unitAgrees } from './unit-agrees.ts';
import { unitIsWrittenAlike } from './unit-is-written-alike.ts';
import { valueIsValid } from './value-is-valid.ts';
import { wordsAreNotSpaced } from './words-are-not-spaced.ts';
import { wordsDiffer } from './words-differ.ts';
import { yamlIsPlain } from './yaml-is-plain.ts';
import { yamlIsValid } from './yaml-is-valid.ts';
import { yearIsInPeriod } from './year-is-in-period.ts';

/** All rules by their ids, in the order of the alphabet. A rule without a file does not compile. */
export const rules: Readonly<Record<RuleId, RuleModule>> = {
  'address-is-whole': addressIsWhole,
  'characters-are-plain': charactersArePlain,
  'characters-are-portable': charactersArePortable,
  'date-has-year': dateHasYear,
  'digits-are-half-width': digitsAreHalfWidth,
  'document-exists': documentExists,
  'document-fits': documentFits,
  'document-has-date': documentHasDate,
  'document-is-unique': documentIsUnique,
  'document-plan-exists': documentPlanExists,
  'element-is-known': elementIsKnown,
  'english-has-title': englishHasTitle,
  'example-is-replaced': exampleIsReplaced,
  'exception-has-reason': exceptionHasReason,
  'exception-is-known': exceptionIsKnown,
  'exception-is-used': exceptionIsUsed,
  'file-belongs': fileBelongs,
  'file-is-inside-root': fileIsInsideRoot,
  'file-is-merged': fileIsMerged,
  'file-is-utf8': fileIsUtf8,
  'file-size-is-limited': fileSizeIsLimited,
  'fit-belongs-to-document': fitBelongsToDocument,
  'font-has-character': fontHasCharacter,
  'font-is-supported': fontIsSupported,
  'font-resolves': fontResolves,
  'footnote-is-defined': footnoteIsDefined,
  'footnote-is-used': footnoteIsUsed,
  'front-matter-is-closed': frontMatterIsClosed,
  'front-matter-is-yaml': frontMatterIsYaml,
  'goal-has-label': goalHasLabel,
  'goal-has-target': goalHasTarget,
  'goal-has-title': goalHasTitle,
  'goal-is-unique': goalIsUnique,
  'goal-rows-adjoin': goalRowsAdjoin,
  'goal-stands-in-row': goalStandsInRow,
  'headers-resolve': headersResolve,
  'heading-is-known': headingIsKnown,
  'heading-is-written': headingIsWritten,
  'headings-descend': headingsDescend,
  'html-is-absent': htmlIsAbsent,
  'image-has-alt': imageHasAlt,
  'image-is-safe': imageIsSafe,
  'image-is-supported': imageIsSupported,
  'image-resolves': imageResolves,
  'indicator-has-one-name': indicatorHasOneName,
  'indicator-is-linked-once': indicatorIsLinkedOnce,
  'indicator-is-linked': indicatorIsLinked,
  'indicator-is-used': indicatorIsUsed,
  'indicator-link-resolves': indicatorLinkResolves,
  'indicator-list-has-place': indicatorListHasPlace,
  'indicator-list-is-pure': indicatorListIsPure,
  'indicator-name-is-unique': indicatorNameIsUnique,
  'indicator-plan-exists': indicatorPlanExists,
  'kana-is-full-width': kanaIsFullWidth,
  'key-is-known': keyIsKnown,
  'key-is-present': keyIsPresent,
  'key-is-unique': keyIsUnique,
  'keys-are-in-order': keysAreInOrder,
  'letters-are-half-width': lettersAreHalfWidth,
  'link-is-allowed': linkIsAllowed,
  'link-is-published': linkIsPublished,
  'link-resolves': linkResolves,
  'link-text-is-name': linkTextIsName,
  'link-text-says-more': linkTextSaysMore,
  'markdown-is-bounded': markdownIsBounded,
  'markdown-is-complete': markdownIsComplete,
  'national-goal-is-answered': nationalGoalIsAnswered,
  'none-has-reason': noneHasReason,
  'number-is-given': numberIsGiven,
  'output-is-apart': outputIsApart,
  'output-is-free': outputIsFree,
  'output-is-ours': outputIsOurs,
  'output-is-writable': outputIsWritable,
  'page-name-is-free': pageNameIsFree,
  'plan-is-unique': planIsUnique,
  'policy-has-kpi': policyHasKpi,
  'prose-brackets-match': proseBracketsMatch,
  'prose-ra-is-kept': proseRaIsKept,
  'prose-sentence-is-short': proseSentenceIsShort,
  'prose-spelling-is-official': proseSpellingIsOfficial,
  'prose-style-is-one': proseStyleIsOne,
  'prose-word-is-not-repeated': proseWordIsNotRepeated,
  'quotation-has-source': quotationHasSource,
  'quotation-is-current': quotationIsCurrent,
  'row-goal-exists': rowGoalExists,
  'row-plan-exists': rowPlanExists,
  'ruby-is-complete': rubyIsComplete,
  'ruby-stands-in-markdown': rubyStandsInMarkdown,
  'section-is-unique': sectionIsUnique,
  'table-has-header': tableHasHeader,
  'table-row-fits': tableRowFits,
  'target-follows-direction': targetFollowsDirection,
  'template-escapes': templateEscapes,
  'template-exists': templateExists,
  'template-field-exists': templateFieldExists,
  'template-helper-exists': templateHelperExists,
  'template-is-valid': templateIsValid,
  'template-makes-html': templateMakesHtml,
  'term-is-agreed': termIsAgreed,
  'terms-agree': termsAgree,
  'unit-agrees': unitAgrees,
  'unit-is-written-alike': unitIsWrittenAlike,
  'value-is-valid': valueIsValid,
  'words-are-not-spaced': wordsAreNotSpaced,
  'words-differ': wordsDiffer,
  'yaml-is-plain': yamlIsPlain,
  'yaml-is-valid': yamlIsValid,
  'year-is-in-period': yearIsInPeriod,
};

/** Applies every rule that looks at the whole strategy. */
export function checkRules(input: Omit<RuleInput, 'isAllowed'>, judge: Judge, report: Report): void {
  for (const [id, { check }] of Object.entries(rules) as [RuleId, RuleModule][])
    check?.({ ...input, isAllowed: (place) => judge.isAllowed(id, place) }, (finding) =>
      report(problem(id, finding)),
    );
}
