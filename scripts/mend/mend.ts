import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyEdits, type Edit, type Fix } from '../diagnostics/fix.ts';
import { type RuleId, ruleInfo } from '../diagnostics/rule-ids.ts';
import { meaningOf, structureOf } from './meaning.ts';

/** Sources by the name that messages use, with lines that end with LF. */
export type Texts = ReadonlyMap<string, string>;

/** What mending needs of the world around it. */
export interface Mending {
  /** The problems of a project with these texts in place of those that it has. */
  diagnose(texts: Texts): Promise<readonly Diagnostic[]>;
  /** Whether a file may be changed. */
  isAllowed(file: string): boolean;
}

/** What came of mending. */
export interface Mended {
  /** The files that changed, in the order of their names, as they are now. */
  readonly texts: Texts;
  /** How many places changed. */
  readonly count: number;
  /** What is left. */
  readonly diagnostics: readonly Diagnostic[];
  /** Fixes that were not made, since something else would have changed with them. */
  readonly refused: readonly Refusal[];
}

/** Fixes of a rule that were not made, in one file or in all. */
export interface Refusal {
  readonly rule: RuleId;
  readonly file: string | undefined;
}

/** Fixes make room for others, of inner groups say; no project needs nearly so many rounds. */
const mostRounds = 30;

/**
 * Applies all fixes, a rule at a time, and looks again, until none is left. A rule's fixes are not made in a file that would
 * say something else than before, and not at all where a new error would come of them.
 *
 * @param sources the texts of all sources
 * @param found the problems that they have
 */
export async function mend(sources: Texts, found: readonly Diagnostic[], mending: Mending): Promise<Mended> {
  const refused: Refusal[] = [];
  const texts = new Map<string, string>();
  let diagnostics = found;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const next = nextEdits(diagnostics, refused, mending.isAllowed);
    if (!next) break;
    const changed = new Map<string, string>();
    const slipped: Refusal[] = [];
    const sense = next.isRewording ? structureOf : meaningOf;
    for (const [file, edits] of next.edits) {
      const before = texts.get(file) ?? sources.get(file) ?? '';
      const after = applyEdits(before, edits);
      if (sense(file, after) === sense(file, before)) changed.set(file, after);
      else slipped.push({ rule: next.rule, file });
    }
    if (slipped.length > 0) {
      refused.push(...slipped);
      continue;
    }
    const result = await mending.diagnose(new Map([...texts, ...changed]));
    if (hasNewError(next.rule, diagnostics, result)) {
      refused.push({ rule: next.rule, file: undefined });
      continue;
    }
    for (const [file, text] of changed) texts.set(file, text);
    for (const edits of next.edits.values()) count += edits.length;
    diagnostics = result;
  }
  const sorted = [...texts]
    .filter(([file, text]) => text !== sources.get(file))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { texts: new Map(sorted), count, diagnostics, refused };
}

/** The fixes of the first rule that has any, as far as they do not overlap; the others wait for the next round. */
function nextEdits(
  diagnostics: readonly Diagnostic[],
  refused: readonly Refusal[],
  isAllowed: (file: string) => boolean,
): { rule: RuleId; edits: Map<string, Edit[]>; isRewording: boolean } | undefined {
  const byRule = new Map<RuleId, Fix[]>();
  for (const { ruleId, fix } of diagnostics) {
    const isPossible = fix?.edits.every(
      ({ place }) =>
        isAllowed(place.file) &&
        !refused.some(({ rule, file }) => rule === ruleId && (file ?? place.file) === place.file),
    );
    if (!fix || !isPossible) continue;
    const fixes = byRule.get(ruleId);
    if (fixes) fixes.push(fix);
    else byRule.set(ruleId, [fix]);
  }
  const rule = (Object.keys(ruleInfo) as RuleId[]).find((id) => byRule.has(id));
  const fixes = (rule && byRule.get(rule)) ?? [];
  return (
    rule && { rule, edits: withoutOverlaps(fixes), isRewording: fixes.some(({ isRewording }) => isRewording) }
  );
}

/** The edits of fixes by file; a fix of which any edit meets an earlier one is left out whole. */
function withoutOverlaps(fixes: readonly Fix[]): Map<string, Edit[]> {
  const placed = fixes.flatMap((fix) =>
    fix.edits.flatMap((edit) => {
      const { file, range } = edit.place;
      return range ? [{ fix, edit, file, start: range.start.offset, end: range.end.offset }] : [];
    }),
  );
  placed.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start || b.end - a.end));
  const left = new Set<Fix>();
  let last: (typeof placed)[number] | undefined;
  for (const each of placed) {
    if (left.has(each.fix)) continue;
    if (last && last.file === each.file && each.start < last.end && last.fix !== each.fix) left.add(each.fix);
    else last = each;
  }
  const edits = new Map<string, Edit[]>();
  for (const { fix, edit, file } of placed) {
    if (left.has(fix)) continue;
    const of = edits.get(file);
    if (of) of.push(edit);
    else edits.set(file, [edit]);
  }
  return edits;
}

/**
 * Whether there is an error that was not there before, wherever its line is now. A value that can be read at last lets others
 * be seen that were there already.
 */
function hasNewError(rule: RuleId, before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  if (rule === 'value-is-valid') return false;
  const keyOf = ({ ruleId, place, message }: Diagnostic): string =>
    [ruleId, place.file, message.en.normalize('NFKC')].join('\n');
  const errors = (all: readonly Diagnostic[]): Diagnostic[] =>
    all.filter(({ severity }) => severity === 'error');
  const known = new Set(errors(before).map(keyOf));
  return errors(after).some((diagnostic) => !known.has(keyOf(diagnostic)));
}
