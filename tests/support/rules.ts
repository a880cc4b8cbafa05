import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, sortDiagnostics } from '../../scripts/diagnostics/diagnostic.ts';
import { makeJudge } from '../../scripts/diagnostics/judge.ts';
import { checkRules } from '../../scripts/rules/index.ts';
import { readContent } from '../../scripts/source/read.ts';
import { buildStrategy } from '../../scripts/strategy/build.ts';
import { repository } from './paths.ts';

const base = join(repository, 'tests/problems/_base');

/** The files of the small project without problems, by their path from its root. */
export const baseFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(base, path), 'utf8')]),
);

/** All problems of the small project with these files laid over it, as the stages and the rules find them. */
export function problemsOf(files: Readonly<Record<string, string>>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const sources = Object.entries({ ...baseFiles, ...files }).map(([path, text]) => ({
    path: path.replace('content/', ''),
    bytes: Buffer.from(text),
  }));
  const content = readContent(sources, report);
  const strategy = buildStrategy(content, report);
  if (!strategy) return sortDiagnostics(found);
  const judge = makeJudge(strategy.ruleSettings, content.exceptions);
  const judged: Diagnostic[] = [];
  const reported = { has: () => false };
  checkRules({ strategy, templates: [], glyphs: undefined, reported }, judge, report);
  const collect = judge.judging((diagnostic) => judged.push(diagnostic));
  for (const diagnostic of found) collect(diagnostic);
  return sortDiagnostics(judged);
}
