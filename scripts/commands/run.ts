import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Output } from '../diagnostics/report-json.ts';
import { reportJson } from '../diagnostics/report-json.ts';
import { type Colours, reportText } from '../diagnostics/report-text.ts';
import type { Severity } from '../diagnostics/rule-ids.ts';
import { readProject } from '../host/project.ts';
import { type Checked, check, type Input } from '../pipeline.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import type { Arguments } from './arguments.ts';
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
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  terminal.progress({ ja: '原稿を読んでいます', en: 'reading the sources' });
  const { input, own, texts: templateTexts } = await readProject(root, report);
  const texts = new Map(templateTexts);
  terminal.progress({ ja: '調べています', en: 'checking' });
  const checked = check(input, report, (content) => {
    for (const [file, text] of content.texts) texts.set(file, text);
  });
  const later = checked ? checked.judge.judging(report) : report;
  return { args, terminal, root, input, own, diagnostics, report: later, texts, checked };
}

/** The project's folder by its real path; undefined where it has no content (said as wrong usage). */
export async function findRoot(
  { root, language }: Pick<Arguments, 'root' | 'language'>,
  terminal: Terminal,
): Promise<string | undefined> {
  const content = await stat(join(root, contentFolder)).catch(() => undefined);
  if (content?.isDirectory()) return realpath(root);
  terminal.error(
    language === 'ja'
      ? `フォルダー ${join(root, contentFolder)} がありません。--root で content のあるフォルダーを指定してください\n`
      : `There is no folder ${join(root, contentFolder)}; name the folder that has content with --root\n`,
  );
  return undefined;
}

/** Whether any problem stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Says all problems and what was made. JSON goes to standard output, text about problems to standard error. */
export function finish(
  { args, terminal, diagnostics, texts }: Run,
  outputs: readonly Output[],
  summary: string,
): void {
  const sorted = sortDiagnostics(diagnostics);
  terminal.progress(undefined);
  if (args.format === 'json') {
    terminal.print(reportJson(sorted, outputs));
    return;
  }
  const text = reportText(sorted, {
    language: args.language,
    colours: terminal.colours satisfies Colours,
    source: (file) => texts.get(file),
  });
  if (text) terminal.error(`${text}\n`);
  const say = hasErrors(diagnostics) ? terminal.error : terminal.print;
  say.call(terminal, summary);
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
