import type { Diagnostic } from './diagnostic.ts';

/** A built file, as the JSON report and the closing summary name it. */
export interface Output {
  /** The path below the output folder. */
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Pages, of a PDF. */
  readonly pages?: number;
}

/** What a command found and made, as JSON for other programs; both languages are given. */
export function reportJson(diagnostics: readonly Diagnostic[], outputs: readonly Output[]): string {
  const count = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const report = {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    diagnostics,
    outputs,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
