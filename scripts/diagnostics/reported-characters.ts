import type { Report } from './diagnostic.ts';

/** A report that remembers which characters it was told of, so that each is reported by one rule only. */
export interface CharacterReport {
  readonly report: Report;
  /** Whether some message was about the character (`U+202E`). */
  has(code: string): boolean;
}

/** Listens to a report for the characters that its messages are about. */
export function watchCharacters(report: Report): CharacterReport {
  const codes = new Set<string>();
  return {
    report: (diagnostic) => {
      const { ruleId, actual } = diagnostic;
      if (actual !== undefined && (ruleId === 'characters-are-plain' || ruleId === 'font-has-character'))
        codes.add(actual);
      report(diagnostic);
    },
    has: (code) => codes.has(code),
  };
}
