import { type Diagnostic, type Report, sortDiagnostics } from '../../diagnostics/diagnostic.ts';
import { check, checkProse, type Input } from '../../pipeline.ts';
import { exampleBase } from '../../rules/example-base.ts';
import type { Example } from '../../rules/rule.ts';
import { contentFolder } from '../../source/read.ts';

/** What kurabe says of an example. */
export interface ExampleRun {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts by the name that messages use. */
  readonly texts: ReadonlyMap<string, string>;
}

const template = /^templates\/(.+)\.hbs$/;

/**
 * Checks an example's files, laid over those of the base.
 *
 * @param shipped what came with kurabe; its sources do not count
 * @param withSentences whether the sentences are looked at too
 */
export async function runExample(
  shipped: Input,
  example: Example,
  withSentences: boolean,
): Promise<ExampleRun> {
  const files = Object.entries({ ...exampleBase, ...example }).sort(([a], [b]) => (a < b ? -1 : 1));
  const sources = files
    .filter(([file]) => file.startsWith(`${contentFolder}/`))
    .map(([file, text]) => ({
      path: file.slice(contentFolder.length + 1),
      bytes: new TextEncoder().encode(text),
    }));
  const own = files.flatMap(([file, text]) => {
    const name = template.exec(file)?.[1];
    return name === undefined ? [] : [[name, { file, text }] as const];
  });
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const input = { ...shipped, sources, templates: new Map([...shipped.templates, ...own]) };
  const checked = check(input, report);
  if (withSentences && checked) await checkProse(checked, checked.judge.judging(report));
  return { diagnostics: sortDiagnostics(diagnostics), texts: new Map(files) };
}
