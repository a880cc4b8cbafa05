import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Report, Text } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Output } from '../diagnostics/report-json.ts';
import { type Colours, reportText } from '../diagnostics/report-text.ts';
import type { Severity } from '../diagnostics/rule-ids.ts';
import { type Project, readProject } from '../host/project.ts';
import { type Checked, check, checkFit, checkProse, type Input } from '../pipeline.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import type { Arguments } from './arguments.ts';
import { machineReport } from './machine-report.ts';
import type { Terminal } from './terminal.ts';

/** A run's input, its problems so far, and how to say them. */
export interface Run {
  readonly args: Arguments;
  readonly terminal: Terminal;
  /** The project's real path. */
  readonly root: string;
  readonly input: Input;
  /** The project's own files of both folders, by their paths from the root. */
  readonly own: readonly SourceFile[];
  readonly diagnostics: Diagnostic[];
  readonly report: Report;
  /** The texts that were read, by the name that messages use. */
  readonly texts: ReadonlyMap<string, string>;
  readonly checked: Checked | undefined;
}

/** Reads a project and checks it; undefined where there is no project (said as wrong usage). */
export async function startRun(args: Arguments, terminal: Terminal): Promise<Run | undefined> {
  const root = await findRoot(args, terminal);
  if (root === undefined) return undefined;
  const diagnostics: Diagnostic[] = [];
  terminal.progress({ ja: '原稿を読んでいます', en: 'reading the sources' });
  const project = await readProject(root, (diagnostic) => diagnostics.push(diagnostic));
  return checkRun(args, terminal, project, diagnostics);
}

/**
 * Checks a project that was read.
 *
 * @param diagnostics the problems of reading it, to which those of the check are added
 */
export function checkRun(
  args: Arguments,
  terminal: Terminal,
  { root, input, own, texts: templateTexts }: Project,
  diagnostics: Diagnostic[],
): Run {
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const texts = new Map(templateTexts);
  terminal.progress({ ja: '調べています', en: 'checking' });
  const checked = check(input, report, {
    read: (content) => {
      for (const [file, text] of content.texts) texts.set(file, text);
    },
  });
  const later = checked ? checked.judge.judging(report) : report;
  return { args, terminal, root, input, own, diagnostics, report: later, texts, checked };
}

/**
 * Adds what only a check looks at: whether documents fit their pages, which a build sees as it sets them, and the sentences, where
 * the command line or the settings ask for it.
 */
export async function checkFurther({ args, checked, diagnostics, report }: Run): Promise<void> {
  if (!checked) return;
  if (!hasErrors(diagnostics)) await checkFit(checked, report);
  if (args.values.prose || checked.strategy.hasProseCheck) await checkProse(checked, report);
}

/** The real path of the project that the arguments name; undefined where there is none (said as wrong usage). */
export async function findRoot(
  { root, language }: Pick<Arguments, 'root' | 'language'>,
  terminal: Terminal,
): Promise<string | undefined> {
  const content = await stat(join(root, contentFolder)).catch(() => undefined);
  if (content?.isDirectory()) return realpath(root);
  terminal.error(
    language === 'ja'
      ? `フォルダー ${join(root, contentFolder)} がありません。「cd フォルダー名」で原稿のフォルダーに移るか、--root で指定してください（まだなければ kurabe init で作ります）\n`
      : `There is no folder ${join(root, contentFolder)}; go into the folder that has it, or name that with --root (kurabe init makes one)\n`,
  );
  return undefined;
}

/** Whether any problem stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/**
 * Says all problems and what was made. What is for programs goes to standard output, text about problems to standard error.
 * A build lists no hints, since they would hide what was made: `kurabe check` shows them.
 */
export function finish(
  {
    args,
    terminal,
    root,
    diagnostics,
    texts,
  }: Pick<Run, 'args' | 'terminal' | 'root' | 'diagnostics' | 'texts'>,
  outputs: readonly Output[],
  summary: string,
): void {
  const sorted = sortDiagnostics(diagnostics);
  terminal.progress(undefined);
  if (args.format !== 'text') {
    terminal.print(machineReport(args, root, sorted, outputs, texts));
    // The log of a workflow is read by people too.
    if (args.format === 'github') terminal.error(summary);
    return;
  }
  const isListed = ({ severity }: Diagnostic): boolean => args.command !== 'build' || severity !== 'hint';
  const listed = sorted.filter(isListed);
  const text = reportText(listed, {
    language: args.language,
    colours: terminal.colours satisfies Colours,
    source: (file) => texts.get(file),
  });
  const [first] = listed;
  if (first) terminal.error(`${text}\n${moreAbout(first, args.language)}\n\n`);
  const say = hasErrors(diagnostics) ? terminal.error : terminal.print;
  say.call(terminal, summary);
  if (listed.length < sorted.length) say.call(terminal, `${hintsAre[args.language]}\n`);
}

const hintsAre: Text = {
  ja: '提案の内容は kurabe check で見られます',
  en: 'kurabe check lists the hints',
};

/** How a person learns more about the rules in brackets, with that of a problem as an example. */
function moreAbout({ ruleId }: Diagnostic, language: Arguments['language']): string {
  return language === 'ja'
    ? `くわしくは: kurabe explain 決まりの名前（例 kurabe explain ${ruleId}）`
    : `more about a rule: kurabe explain RULE (as in kurabe explain ${ruleId} --lang en)`;
}

/** `エラー 2 件、注意 1 件`; hints are counted where there are any. */
export function countText(diagnostics: readonly Diagnostic[], language: Arguments['language']): string {
  const sorted = sortDiagnostics(diagnostics);
  const count = (severity: Severity): number =>
    sorted.filter((diagnostic) => diagnostic.severity === severity).length;
  const counts = [count('error'), count('warning'), count('hint')] as const;
  const shown = counts[2] > 0 ? counts : counts.slice(0, 2);
  if (language === 'ja') return shown.map((n, index) => `${kinds.ja[index]} ${n} 件`).join('、');
  return shown.map((n, index) => `${n} ${kinds.en[index]}${n === 1 ? '' : 's'}`).join(', ');
}

const kinds = { ja: ['エラー', '注意', '提案'], en: ['error', 'warning', 'hint'] };
