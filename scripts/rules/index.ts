import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { Judge } from '../diagnostics/judge.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import { addressIsWhole } from './address-is-whole.ts';
import { digitsAreHalfWidth } from './digits-are-half-width.ts';
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
import { keysAreInOrder } from './keys-are-in-order.ts';
import { linkTextIsName } from './link-text-is-name.ts';
import { markdownIsComplete } from './markdown-is-complete.ts';
import { rubyStandsInMarkdown } from './ruby-stands-in-markdown.ts';
import type { RuleInput, RuleModule } from './rule.ts';

/** The rules by their ids. */
export const rules = {
  'address-is-whole': addressIsWhole,
  'digits-are-half-width': digitsAreHalfWidth,
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
  'keys-are-in-order': keysAreInOrder,
  'link-text-is-name': linkTextIsName,
  'markdown-is-complete': markdownIsComplete,
  'ruby-stands-in-markdown': rubyStandsInMarkdown,
} satisfies Partial<Record<RuleId, RuleModule>>;

/** Applies every rule that looks at the whole strategy. */
export function checkRules(input: Omit<RuleInput, 'isAllowed'>, judge: Judge, report: Report): void {
  for (const [id, { check }] of Object.entries(rules) as [keyof typeof rules, RuleModule][])
    check?.({ ...input, isAllowed: (place) => judge.isAllowed(id, place) }, (finding) =>
      report(problem(id, finding)),
    );
}
