import type { Diagnostic, Text } from '../diagnostics/diagnostic.ts';
import { reportGithub } from '../diagnostics/report-github.ts';
import { reportGitlab } from '../diagnostics/report-gitlab.ts';
import { type Output, reportJson } from '../diagnostics/report-json.ts';
import { reportSarif } from '../diagnostics/report-sarif.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import { packageVersion } from '../host/package-root.ts';
import { repositoryPrefix } from '../host/repository-prefix.ts';
import { rules } from '../rules/index.ts';
import type { RuleModule } from '../rules/rule.ts';
import type { Arguments } from './arguments.ts';

/** Problems in a form that other programs read; those that show them beside the files name them from the repository's root. */
export function machineReport(
  { format, language }: Arguments,
  root: string,
  diagnostics: readonly Diagnostic[],
  outputs: readonly Output[],
  texts: ReadonlyMap<string, string>,
): string {
  if (format === 'json') return reportJson(diagnostics, outputs);
  const prefix = repositoryPrefix(root);
  const source = (file: string): string | undefined => texts.get(file);
  if (format === 'github') return reportGithub(diagnostics, { language, prefix });
  if (format === 'gitlab') return reportGitlab(diagnostics, { language, prefix, source });
  return reportSarif(diagnostics, { language, prefix, source, version: packageVersion(), why });
}

function why(id: RuleId): Text | undefined {
  return (rules as Partial<Record<RuleId, RuleModule>>)[id]?.why;
}
