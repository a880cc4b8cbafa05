import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts';
import { reportDiff } from '../../diagnostics/report-diff.ts';
import { visible } from '../../diagnostics/report-text.ts';
import { heldByIndex } from '../../host/git-index.ts';
import { readFolder } from '../../host/read-folder.ts';
import { type Mended, mend, type Texts } from '../../mend/mend.ts';
import type { SourceFile } from '../../source/content-tree.ts';
import { encode } from '../../source/encode.ts';
import { contentFolder } from '../../source/read.ts';
import type { Arguments } from '../arguments.ts';
import { checkFurther, checkRun, countText, finish, hasErrors, type Run, startRun } from '../run.ts';
import type { World } from '../world.ts';
import { tryWriting } from '../write-failure.ts';

/**
 * `kurabe check --fix`: shows what can be mended as a diff, asks, and mends it. Only files that are as git's index has them
 * are changed, so that git can bring them back. Without a terminal to ask on, nothing is changed unless `--yes` says so. Gives the exit code:
 * 0 where nothing wrong is left, 1 where something is, or nothing was changed for want of an answer.
 */
export async function checkAndFix(args: Arguments, world: World): Promise<number> {
  const { terminal } = world;
  const run = await startRun(args, terminal);
  if (!run) return 2;
  await checkFurther(run);
  const { language } = args;
  const bytes = new Map(run.own.map((file) => [file.path, file.bytes]));
  const held = await heldByIndex(run.root, run.own);
  const mended = await mend(run.texts, run.diagnostics, {
    diagnose: (texts) => diagnose(run, texts, bytes),
    // A name that is coded otherwise in the folder (NFD) is not found by its own name.
    isAllowed: (file) =>
      held.has(file) &&
      existsSync(join(run.root, file)) &&
      keepsLineEnds(bytes.get(file), run.texts.get(file)),
  });
  terminal.progress(undefined);
  const waiting = filesWaiting(mended.diagnostics, held);
  const { texts, count } = mended;
  for (const [file, text] of texts)
    terminal.error(`${reportDiff(file, run.texts.get(file) ?? '', text, terminal.colours)}\n`);
  terminal.error(remarks(mended, waiting, language));
  if (texts.size === 0) {
    const isWaiting = waiting.length > 0;
    terminal.print(
      language === 'ja'
        ? `${isWaiting ? 'まだ何も変えていません' : 'ここで直せるものはありません'}\n`
        : `${isWaiting ? 'Nothing was changed yet' : 'There is nothing to mend here'}\n`,
    );
    return report(run, run.diagnostics);
  }
  const what =
    language === 'ja'
      ? `${texts.size} ファイルの ${count} か所`
      : `${plural(count, 'place')} in ${plural(texts.size, 'file')}`;
  const answer = args.values.yes ? 'yes' : await ask(world, what, language);
  if (answer !== 'yes') {
    terminal.print(
      answer === 'no'
        ? { ja: '何も変えていません\n', en: 'Nothing was changed\n' }[language]
        : {
            ja: `${what}を直せます。直すには kurabe check --fix --yes としてください（何も変えていません）\n`,
            en: `${what} can be mended: kurabe check --fix --yes does so (nothing was changed)\n`,
          }[language],
    );
    return 1;
  }
  const changes = new Map([...texts].map(([file, text]) => [file, encode(text, bytes.get(file))]));
  if (await hasMoved(run, changes, bytes)) {
    terminal.error(
      language === 'ja'
        ? '確かめている間にファイルが変わったので、何も変えていません。もう一度実行してください\n'
        : 'A file changed meanwhile, so that nothing was changed; run it again\n',
    );
    return 1;
  }
  if (!(await tryWriting(args, terminal, run.root, changes))) return 1;
  const undo = `git restore -- ${[...texts.keys()].map(quoted).join(' ')}`;
  terminal.print(
    language === 'ja'
      ? `${what}を直しました。元に戻すには${args.root === '.' ? '' : `（${args.root} で）`}: ${undo}\n`
      : `Mended ${what}. To undo it${args.root === '.' ? '' : ` (in ${args.root})`}: ${undo}\n`,
  );
  return report({ ...run, texts: new Map([...run.texts, ...texts]) }, mended.diagnostics);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Says what is left. */
function report(run: Run, diagnostics: readonly Diagnostic[]): number {
  finish({ ...run, diagnostics: [...diagnostics] }, [], `${countText(diagnostics, run.args.language)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

/** The problems of the project with other texts in place of its own. */
async function diagnose(
  run: Run,
  texts: Texts,
  bytes: ReadonlyMap<string, Uint8Array | undefined>,
): Promise<Diagnostic[]> {
  const { args, terminal, input } = run;
  const sources = input.sources.map((source): SourceFile => {
    const file = `${contentFolder}/${source.path}`;
    const text = texts.get(file);
    return text === undefined ? source : { path: source.path, bytes: encode(text, bytes.get(file)) };
  });
  const again = checkRun(args, terminal, { ...run, input: { ...input, sources } }, []);
  await checkFurther(again);
  return again.diagnostics;
}

/** Whether writing a file again changes nothing: its line ends are of one kind. */
function keepsLineEnds(bytes: Uint8Array | undefined, text: string | undefined): boolean {
  return bytes !== undefined && text !== undefined && Buffer.compare(encode(text, bytes), bytes) === 0;
}

/** The files that have something to mend, but are not as git has them. */
function filesWaiting(diagnostics: readonly Diagnostic[], held: ReadonlySet<string>): string[] {
  const files = diagnostics.flatMap(({ fix }) => fix?.edits.map(({ place }) => place.file) ?? []);
  return [...new Set(files)].filter((file) => !held.has(file)).sort();
}

/** What was not mended, and why. */
function remarks({ refused }: Mended, waiting: readonly string[], language: Language): string {
  const ja = language === 'ja';
  const out: string[] = [];
  if (waiting.length > 0)
    out.push(
      ja
        ? `git にない変更があるので、元に戻せるように、次のファイルは直しません。git add してから、もう一度実行してください: ${waiting.map(visible).join('、')}`
        : `These files have changes that git does not hold, so that they are left alone; git add them and run this again: ${waiting.map(visible).join(', ')}`,
    );
  for (const { rule, file } of refused)
    out.push(
      ja
        ? `${rule} は${file ? ` ${visible(file)} で` : ''}直すとほかのことが変わるので、直しません。手で直してください`
        : `${rule} is not mended${file ? ` in ${visible(file)}` : ''}, since other things would change with it; mend it by hand`,
    );
  return out.map((line) => `${line}\n`).join('');
}

/** Asks whether to go on; undefined where nobody can answer. */
async function ask(
  { stdin, terminal }: World,
  what: string,
  language: Language,
): Promise<'yes' | 'no' | undefined> {
  if (!stdin.isTTY) return undefined;
  terminal.error(language === 'ja' ? `${what}を直しますか [y/N] ` : `Mend ${what}? [y/N] `);
  const lines = createInterface({ input: stdin });
  const answer = await new Promise<string>((done) => {
    lines.once('line', done);
    lines.once('close', () => done(''));
  });
  lines.close();
  return /^(?:y|yes|ｙ|はい)$/i.test(answer.trim()) ? 'yes' : 'no';
}

/** Whether a file is another one by now than the one that was read. */
async function hasMoved(
  { root }: Run,
  changes: ReadonlyMap<string, Uint8Array>,
  bytes: ReadonlyMap<string, Uint8Array | undefined>,
): Promise<boolean> {
  const now = await readFolder(root, contentFolder, () => undefined);
  const present = new Map(now.map((file) => [`${contentFolder}/${file.path}`, file.bytes]));
  return [...changes.keys()].some((file) => {
    const [before, after] = [bytes.get(file), present.get(file)];
    return !before || !after || Buffer.compare(before, after) !== 0;
  });
}

/** A path as a shell takes it (POSIX), without characters that cannot be seen. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${visible(path).replaceAll("'", "'\\''")}'`;
}
