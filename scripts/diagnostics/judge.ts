import { type Diagnostic, type Place, problem, type Report } from './diagnostic.ts';
import type { RuleId, RuleInfo, Severity } from './rule-ids.ts';
import { ruleInfo } from './rule-ids.ts';

/** The severities that a city chose, by rule. */
export type RuleSettings = ReadonlyMap<RuleId, Severity | 'off'>;

/** A place where a writer allows what a rule would report. */
export interface Exception {
  readonly rule: RuleId;
  /** Where the writer says so. */
  readonly place: Place;
  /** The lines (from 1, both included) for which it holds. */
  readonly lines: { readonly from: number; readonly to: number };
  /** Whether it also holds for problems of the file as a whole. */
  readonly isOfFile: boolean;
}

/** Decides what becomes of a problem: its severity, and whether it was allowed. */
export interface Judge {
  /** Whether an exception allows a rule's problem at a place; the exception is then used. */
  isAllowed(rule: RuleId, place: Place): boolean;
  /** A report that passes on what is neither allowed nor switched off. */
  judging(report: Report): Report;
  /** Reports the exceptions that nothing needed, of those rules that have looked by now. */
  reportUnused(report: Report, hasLooked: (rule: RuleId) => boolean): void;
}

/** Makes the judge of a run. */
export function makeJudge(settings: RuleSettings, exceptions: readonly Exception[]): Judge {
  const byFile = new Map<string, Exception[]>();
  for (const exception of exceptions) {
    const { file } = exception.place;
    byFile.set(file, [...(byFile.get(file) ?? []), exception]);
  }
  const used = new Set<Exception>();
  const isAllowed = (rule: RuleId, { file, range }: Place): boolean => {
    const found = byFile
      .get(file)
      ?.find(({ rule: allowed, lines, isOfFile }) =>
        allowed === rule && range
          ? range.start.line >= lines.from && range.start.line <= lines.to
          : allowed === rule && isOfFile,
      );
    if (found) used.add(found);
    return found !== undefined;
  };
  const judged = (diagnostic: Diagnostic): Diagnostic | undefined => {
    const { ruleId, place } = diagnostic;
    if (!ruleInfo[ruleId].isSettable) return diagnostic;
    const severity = severityOf(ruleId, settings) ?? diagnostic.severity;
    if (severity === 'off' || isAllowed(ruleId, place)) return undefined;
    return severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity };
  };
  return {
    isAllowed,
    judging: (report) => (diagnostic) => {
      const result = judged(diagnostic);
      if (result) report(result);
    },
    reportUnused: (report, hasLooked) => {
      for (const exception of exceptions) {
        const { rule } = exception;
        if (!used.has(exception) && severityOf(rule, settings) !== 'off' && hasLooked(rule))
          report(unused(exception));
      }
    },
  };
}

/** What the settings make of a rule; undefined where they leave it as it is. */
function severityOf(rule: RuleId, settings: RuleSettings): Severity | 'off' | undefined {
  const info: RuleInfo = ruleInfo[rule];
  return settings.get(rule) ?? (info.isOptional ? 'off' : undefined);
}

function unused({ rule, place }: Exception): Diagnostic {
  return problem('exception-is-used', {
    place,
    message: {
      ja: `この例外は要りません。${rule} に当たるところがありません`,
      en: `This exception is not needed: nothing is against ${rule} here`,
    },
    actual: rule,
    note: { ja: '例外の行を消してください', en: 'delete the line of the exception' },
  });
}
