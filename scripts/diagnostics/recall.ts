import type { Diagnostic, Report } from './diagnostic.ts';

/**
 * Does work, or gives what it came to the last time where it would be made of the very same things; the problems
 * that it reported are reported again.
 *
 * @param key names the work
 * @param from all that the work depends on, compared by identity
 */
export type Recall = <Result>(
  key: string,
  from: readonly unknown[],
  work: (report: Report) => Result,
  report: Report,
) => Result;

/** Does all work anew; for a run that does everything once. */
export const forgetful: Recall = (_key, _from, work, report) => work(report);

/** A memory for many runs over sources of which few change: the last result of each work. */
export function openMemory(): Recall {
  const last = new Map<string, { from: readonly unknown[]; found: readonly Diagnostic[]; result: unknown }>();
  return <Result>(
    key: string,
    from: readonly unknown[],
    work: (report: Report) => Result,
    report: Report,
  ): Result => {
    const known = last.get(key);
    if (known && known.from.length === from.length && known.from.every((each, at) => each === from[at])) {
      for (const diagnostic of known.found) report(diagnostic);
      return known.result as Result;
    }
    const found: Diagnostic[] = [];
    const result = work((diagnostic) => {
      found.push(diagnostic);
      report(diagnostic);
    });
    last.set(key, { from, found, result });
    return result;
  };
}
