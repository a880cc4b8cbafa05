import { execFile } from 'node:child_process';
import { verapdfJar } from './tools.ts';

/** PDF/UA-1 (ISO 14289-1), and PDF/A-3 level A (ISO 19005-3). */
export type Profile = 'ua1' | '3a';

/** What kurabe reads of veraPDF's report. */
interface VeraReport {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly validationResult?: readonly {
        readonly details: {
          readonly passedRules: number;
          readonly ruleSummaries: readonly VeraRule[];
        };
      }[];
      readonly taskException?: { readonly exceptionMessage?: string };
    }[];
  };
}

interface VeraRule {
  readonly specification: string;
  readonly clause: string;
  readonly testNumber: number;
  readonly description: string;
  readonly failedChecks: number;
  readonly checks: readonly { readonly context: string; readonly errorMessage?: string }[];
}

/**
 * Holds PDFs to a profile, all of them in one process, and gives a line for each rule that a file breaks:
 * the rule, how often, what it says, and where it is broken first.
 */
export async function brokenRules(
  files: readonly string[],
  profile: Profile,
): Promise<Map<string, string[]>> {
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      'java',
      [
        '-cp',
        verapdfJar ?? '',
        'org.verapdf.apps.GreenfieldCliWrapper',
        ...['--flavour', profile, '--format', 'json', '--maxfailuresdisplayed', '1'],
        ...files,
      ],
      { maxBuffer: 1e8 },
      // It ends with 1 where a file breaks a rule; a report is there all the same.
      (error, stdout, stderr) => (stdout ? resolve(stdout) : reject(new Error(stderr, { cause: error }))),
    );
  });
  const { jobs } = (JSON.parse(output) as VeraReport).report;
  return new Map(
    jobs.map(({ itemDetails, validationResult, taskException }) => {
      const details = validationResult?.[0]?.details;
      const lines = details?.passedRules
        ? details.ruleSummaries.map(describe).sort()
        : [`not checked: ${taskException?.exceptionMessage ?? 'no result'}`];
      return [itemDetails.name, lines];
    }),
  );
}

function describe({
  specification,
  clause,
  testNumber,
  failedChecks,
  description,
  checks,
}: VeraRule): string {
  const [first] = checks;
  const where = first ? ` — ${first.errorMessage ?? ''} — ${first.context}` : '';
  return `${specification} ${clause}-${testNumber} (${failedChecks}×): ${description}${where}`;
}
