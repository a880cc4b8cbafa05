import type { Diagnostic, Language } from './diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import { plainMessage } from './plain-message.ts';

const severities = { error: 'critical', warning: 'minor', hint: 'info' } as const;

/**
 * Problems as a Code Quality report of GitLab (`artifacts: reports: codequality`), which compares those of a merge
 * request with those of its target by their fingerprints.
 *
 * @param source the text of a source file
 * @param prefix the project's folder in its repository: empty, or with `/` at its end
 */
export function reportGitlab(
  diagnostics: readonly Diagnostic[],
  {
    language,
    prefix,
    source,
  }: {
    readonly language: Language;
    readonly prefix: string;
    source(file: string): string | undefined;
  },
): string {
  const names = fingerprints(diagnostics, source);
  const issues = diagnostics.map((diagnostic, index) => {
    const { place, ruleId, severity } = diagnostic;
    const { start, end } = place.range ?? { start: { line: 1 }, end: { line: 1 } };
    return {
      description: plainMessage(diagnostic, language),
      check_name: ruleId,
      fingerprint: names[index],
      severity: severities[severity],
      location: { path: `${prefix}${place.file}`, lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
