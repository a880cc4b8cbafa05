import { maxFileBytes } from '../data/xlsx/archive.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { readGivenFile } from '../host/given-files.ts';
import { check } from '../pipeline.ts';
import { type Applied, applyChanges } from '../sheet/apply.ts';
import type { Refusal } from '../sheet/change.ts';
import { changesText, type Outcome, outcomeJson, refusalsText, summaryText } from '../sheet/listing.ts';
import { readForms } from '../sheet/merge.ts';
import { readFormFile } from '../sheet/read-file.ts';
import type { FormFile } from '../sheet/read-form.ts';
import { contentFolder } from '../source/read.ts';
import type { Arguments } from './arguments.ts';
import { finish, type Run, startRun } from './run.ts';
import type { World } from './world.ts';
import { tryWriting } from './write-failure.ts';

/**
 * `kurabe sheet import FILE…`: brings values from workbooks into the indicators' files. All is written or nothing:
 * where a cell is refused or the sources would have new errors, the files stay as they are, unless `--partial` asks for
 * the cells that can be taken. Gives the exit code.
 */
export async function sheetImport(
  args: Arguments,
  names: readonly string[],
  { terminal }: World,
): Promise<number> {
  const read = await readFiles(names);
  const [missing] = read.missing;
  const say = (ja: string, en: string): string => (args.language === 'ja' ? ja : en);
  if (missing) {
    terminal.error(
      say(
        missing.code === 'ENOENT'
          ? `${missing.name} がありません。ファイルの名前と場所を確かめてください\n`
          : `${missing.name} を読めません（${missing.code}）\n`,
        missing.code === 'ENOENT'
          ? `There is no ${missing.name}; look at its name and its folder\n`
          : `${missing.name} cannot be read (${missing.code})\n`,
      ),
    );
    return 2;
  }
  const run = await startRun(args, terminal);
  if (!run) return 2;
  const { checked, input } = run;
  if (!checked) {
    finish(
      run,
      [],
      say('原稿に誤りがあるので、取り込めません\n', 'The sources have errors; nothing was imported\n'),
    );
    return 1;
  }
  const reading = readForms(read.forms, checked.strategy);
  const refusals = [...read.refusals, ...reading.refusals];
  const applied = applyChanges(input.sources, checked.strategy, reading.changes);
  const errors = newErrors(run, applied);
  const isDryRun = args.values['dry-run'] === true;
  const isWritten =
    !isDryRun &&
    reading.changes.length > 0 &&
    errors.length === 0 &&
    (refusals.length === 0 || args.values.partial === true);
  const written = new Map([...applied.texts].map(([path, text]) => [`${contentFolder}/${path}`, text]));
  if (isWritten && !(await tryWriting(args, terminal, run.root, written))) return 1;
  tell(run, { ...reading, refusals, lines: applied.lines, isDryRun, isWritten }, errors, applied);
  return refusals.length > 0 || errors.length > 0 ? 1 : 0;
}

async function readFiles(names: readonly string[]): Promise<{
  forms: FormFile[];
  refusals: Refusal[];
  missing: { name: string; code: string }[];
}> {
  const forms: FormFile[] = [];
  const refusals: Refusal[] = [];
  const missing: { name: string; code: string }[] = [];
  for (const name of names) {
    const bytes = await readGivenFile(name, maxFileBytes);
    if (typeof bytes === 'string') {
      missing.push({ name, code: bytes });
      continue;
    }
    const form = readFormFile(name, bytes);
    if ('message' in form) refusals.push(form);
    else forms.push(form);
  }
  return { forms, refusals, missing };
}

/** The errors that the changed sources have and the present ones do not. */
function newErrors({ input, diagnostics }: Run, { texts }: Applied): Diagnostic[] {
  if (texts.size === 0) return [];
  const encoder = new TextEncoder();
  const sources = input.sources.map((source) => {
    const text = texts.get(source.path);
    return text === undefined ? source : { ...source, bytes: encoder.encode(text) };
  });
  const known = new Set(diagnostics.map(nameOf));
  const found: Diagnostic[] = [];
  check({ ...input, sources }, (diagnostic) => found.push(diagnostic));
  return sortDiagnostics(found).filter(
    (diagnostic) => diagnostic.severity === 'error' && !known.has(nameOf(diagnostic)),
  );
}

function nameOf({ ruleId, place, message }: Diagnostic): string {
  return [ruleId, place.file, message.en].join('\n');
}

function tell(
  { args, terminal, texts }: Run,
  outcome: Outcome,
  errors: readonly Diagnostic[],
  applied: Applied,
): void {
  terminal.progress(undefined);
  const { language } = args;
  const { colours } = terminal;
  if (args.format === 'json') {
    terminal.print(outcomeJson(outcome, errors));
    return;
  }
  terminal.print(changesText(outcome, language, colours));
  const refused = refusalsText(outcome.refusals, language, colours);
  if (refused) terminal.error(`\n${refused}\n`);
  const below = `${contentFolder}/`;
  if (errors.length > 0)
    terminal.error(
      `\n${reportText(errors, {
        language,
        colours,
        source: (file) => applied.texts.get(file.slice(below.length)) ?? texts.get(file),
      })}\n`,
    );
  const say = outcome.refusals.length + errors.length > 0 ? terminal.error : terminal.print;
  say.call(terminal, summaryText(outcome, errors.length, language));
}
