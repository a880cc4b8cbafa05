import type { ShownPlace, ShownProblem } from '../client/preview/messages.ts';
import type { Diagnostic, Language, Place } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { Lines } from '../diagnostics/lines.ts';
import type { Severity } from '../diagnostics/rule-ids.ts';
import { sourceLine, visible } from '../diagnostics/source-line.ts';
import { earlierLine } from './moved-lines.ts';

/** The texts of the sources by the name that messages use. */
export type Texts = ReadonlyMap<string, string>;

/** What problems are shown with. */
export interface ProblemContext {
  readonly language: Language;
  /** As the problems speak of them. */
  readonly texts: Texts;
  /** As the pages that are shown were made of them. */
  readonly shownTexts: Texts;
  /** A page that shows a file, by the name that messages use. */
  pageOf(file: string): string | undefined;
}

/** The most problems that a page is told; a broken file can give thousands. */
const most = 200;

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Problems as the preview shows them: the gravest first, else by their places. */
export function shownProblems(diagnostics: readonly Diagnostic[], context: ProblemContext): ShownProblem[] {
  const lines = new Map<string, Lines | undefined>();
  const linesOf = (file: string): Lines | undefined => {
    if (!lines.has(file)) {
      const text = context.texts.get(file);
      lines.set(file, text === undefined ? undefined : new Lines(text));
    }
    return lines.get(file);
  };
  return sortDiagnostics(diagnostics)
    .sort((a, b) => order[a.severity] - order[b.severity])
    .slice(0, most)
    .map((diagnostic) => shownProblem(diagnostic, context, linesOf));
}

function shownProblem(
  { severity, ruleId, message, place, expected, note, related }: Diagnostic,
  context: ProblemContext,
  linesOf: (file: string) => Lines | undefined,
): ShownProblem {
  const { language, texts, shownTexts } = context;
  const start = startOf(place);
  const now = texts.get(place.file);
  const then = shownTexts.get(place.file);
  const shown =
    now === undefined || then === undefined
      ? { line: start.line, isSame: true }
      : earlierLine(now, then, start.line);
  return {
    severity,
    rule: ruleId,
    message: visible(message[language]),
    place: start,
    isOfFile: place.range === undefined,
    source: sourceLine(place, linesOf(place.file)),
    expected: (expected ?? []).map(visible),
    note: note && visible(note[language]),
    related: (related ?? []).map((other) => ({
      message: visible(other.message[language]),
      place: startOf(other.place),
    })),
    shown: { line: shown.line, column: shown.isSame ? start.column : undefined },
    page: context.pageOf(place.file),
  };
}

function startOf({ file, range }: Place): ShownPlace {
  return { file, line: range?.start.line ?? 1, column: range?.start.column ?? 1 };
}
