import type { Diagnostic, Text } from '../../diagnostics/diagnostic.ts';
import { type RuleId, ruleInfo, type Severity } from '../../diagnostics/rule-ids.ts';
import { rules } from '../../rules/index.ts';
import type { Example, Words } from '../../rules/rule.ts';
import { type Subject, subjects } from '../../rules/subjects.ts';
import type { ExampleRun } from './run-example.ts';

/** A rule in short, as the list of all rules has it. */
export interface Summary {
  readonly id: RuleId;
  readonly subject: Subject;
  /** The severity where the city chooses none. */
  readonly severity: Severity;
  readonly isSettable: boolean;
  readonly description: Text;
  readonly why: Text;
}

/** All that is told of a rule. */
export interface Explanation extends Summary {
  readonly fails: Example | Words;
  readonly passes: Example | Words;
  /** What kurabe says of the example that fails; undefined of one in words. */
  readonly run: ExampleRun | undefined;
  /** How a writer allows an exception in place, in the files where the example fails; none where that is not possible. */
  readonly exceptions: readonly Text[];
}

/** The rules in short, by subject in the order of the documentation. */
export function summaries(): Map<Subject, readonly Summary[]> {
  const all = (Object.keys(ruleInfo) as RuleId[]).map(summary);
  const names = Object.keys(subjects) as Subject[];
  return new Map(names.map((name) => [name, all.filter(({ subject }) => subject === name)]));
}

/**
 * Tells of a rule.
 *
 * @param run checks an example's files
 */
export async function explain(
  id: RuleId,
  run: (example: Example) => Promise<ExampleRun>,
): Promise<Explanation> {
  const { fails, passes } = rules[id];
  const found = isInWords(fails) ? undefined : await run(fails);
  const exceptions = exceptionsFor(id, found?.diagnostics ?? []);
  return { ...summary(id), fails, passes, run: found, exceptions };
}

/** Whether an example is told in words. */
export function isInWords(example: Example | Words): example is Words {
  return 'words' in example;
}

/** Why neither severity nor exceptions are a setting, of a rule where they are none. */
export const notSettable: Text = {
  ja: '重さは変えられず、例外も作れません。このままでは正しい資料ができないからです。',
  en: 'Neither its severity nor exceptions can be set, since no sound document can be made this way.',
};

function summary(id: RuleId): Summary {
  const { subject, why } = rules[id];
  return { id, subject, ...ruleInfo[id], why };
}

function exceptionsFor(id: RuleId, diagnostics: readonly Diagnostic[]): Text[] {
  // An exception that is not needed is deleted; none can stand before it.
  if (!ruleInfo[id].isSettable || id === 'exception-is-used') return [];
  const form = (start: string, end: string): Text => ({
    ja: `${start} kurabe-allow ${id}: 理由${end}`,
    en: `${start} kurabe-allow ${id}: reason${end}`,
  });
  const files = diagnostics.map(({ place }) => place.file);
  return [
    ...(files.some((file) => file.endsWith('.md')) ? [form('<!--', ' -->')] : []),
    ...(files.some((file) => /^content\/.*\.ya?ml$/.test(file)) ? [form('#', '')] : []),
  ];
}
