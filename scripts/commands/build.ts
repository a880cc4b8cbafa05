import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, problem } from '../diagnostics/diagnostic.ts';
import { commitTime, contentHistory } from '../host/git.ts';
import { OutputRefused, writeOutput } from '../host/output.ts';
import { isInside } from '../host/read-folder.ts';
import { carriedData, type OutputFile, renderData, renderPdf, renderSite } from '../pipeline.ts';
import type { PrintedDocument } from '../site/facts.ts';
import { contentFolder } from '../source/read.ts';
import { withSlash } from '../strategy/schema/base-url.ts';
import type { Arguments } from './arguments.ts';
import { dataOptions, originOf } from './origin.ts';
import { countText, finish, hasErrors, type Run, startRun } from './run.ts';
import type { World } from './world.ts';

/** `kurabe build`: makes the PDFs, the site and the data, or leaves the last ones as they were. Gives the exit code. */
export async function build(args: Arguments, { terminal, env, now }: Omit<World, 'stdin'>): Promise<number> {
  const start = now();
  const epoch = env.SOURCE_DATE_EPOCH || undefined;
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch)) {
    const words = {
      ja: 'SOURCE_DATE_EPOCH は 1970 年からの秒数です',
      en: 'SOURCE_DATE_EPOCH is in seconds since 1970',
    };
    terminal.error(`${words[args.language]}: ${epoch}\n`);
    return 2;
  }
  const run = await startRun(args, terminal);
  if (!run) return 2;
  const out = await realOutput(args.out ?? join(run.root, 'out'));
  checkOutput(run, out);
  const files = hasErrors(run.diagnostics) ? [] : await makeFiles(run, epoch);
  const isWritten = files.length > 0 && !hasErrors(run.diagnostics) && (await write(run, out, files));
  const seconds = ((now() - start) / 1000).toFixed(1);
  const outputs = isWritten
    ? files.map(({ path, bytes, pages }) => ({ path, bytes: bytes.length, ...(pages ? { pages } : {}) }))
    : [];
  finish(run, outputs, isWritten ? done(run, out, files, seconds) : failed(run));
  return isWritten ? 0 : 1;
}

async function makeFiles(run: Run, epoch: string | undefined): Promise<OutputFile[]> {
  const { checked, input, report, root, terminal } = run;
  if (!checked) return [];
  terminal.progress({ ja: 'PDF を作っています', en: 'making the PDF' });
  const committed = await commitDate(epoch, join(root, contentFolder));
  const origin = await originOf(run);
  const options = dataOptions(origin, committed);
  const data = await renderData(checked, options);
  const carried = await carriedData(input, checked, origin, options);
  const pdfs: OutputFile[] = [];
  const printed: PrintedDocument[] = [];
  for (const document of checked.documents) {
    const date = committed ?? documentDate(document.date, report);
    const [pdf] = await renderPdf(document, checked, carried, date, report);
    if (!pdf) continue;
    pdfs.push(pdf);
    printed.push({ name: document.name, bytes: pdf.bytes });
  }
  terminal.progress({ ja: 'HTML を作っています', en: 'making the HTML' });
  const history = await contentHistory(root);
  const facts = { printed, data, history, commit: origin.commit?.isDirty ? undefined : origin.commit?.hash };
  const site = await renderSite(checked, input, facts, run.args.url && withSlash(run.args.url), report);
  return [...pdfs, ...site, ...data.map(({ path, bytes }) => ({ path: `data/${path}`, bytes }))];
}

/** SOURCE_DATE_EPOCH, else the date of the content's commit; never the clock. */
async function commitDate(epoch: string | undefined, content: string): Promise<Date | undefined> {
  const seconds = epoch === undefined ? await commitTime(content) : Number(epoch);
  return seconds === undefined ? undefined : new Date(seconds * 1000);
}

/** The document's own date; without one, the beginning of 1970 (reported). */
function documentDate(date: string | undefined, report: (diagnostic: Diagnostic) => void): Date {
  if (date) return new Date(`${date}T00:00:00+09:00`);
  report(
    problem('document-has-date', {
      place: { file: `${contentFolder}/document.yaml` },
      message: {
        ja: '日付がわからないので、PDF の作成日を 1970-01-01 とします',
        en: 'The date cannot be told; the PDF’s creation date is set to 1970-01-01',
      },
      note: {
        ja: 'document.yaml に「date: 2026-03-31」のように書くか、git で管理してください',
        en: 'write "date: 2026-03-31" into document.yaml, or keep the content in git',
      },
    }),
  );
  return new Date(0);
}

/** The output folder by its real path, as far as it exists. */
async function realOutput(out: string): Promise<string> {
  const folder = resolve(out);
  const real = await realpath(folder).catch(() => undefined);
  if (real !== undefined || dirname(folder) === folder) return real ?? folder;
  return join(await realOutput(dirname(folder)), basename(folder));
}

/** The output folder must not hold the sources, nor stand among them. */
function checkOutput({ root, report }: Run, out: string): void {
  const sources = [contentFolder, 'templates', '.git'].map((folder) => join(root, folder));
  if (!isInside(out, root) && !sources.some((folder) => isInside(folder, out))) return;
  report(
    problem('output-is-apart', {
      place: { file: out },
      message: {
        ja: '出力先が原稿のフォルダーと重なっています',
        en: 'The output folder overlaps the folders of the sources',
      },
      note: { ja: '--out で別のフォルダーを選んでください', en: 'choose another folder with --out' },
    }),
  );
}

async function write({ report, terminal }: Run, out: string, files: readonly OutputFile[]): Promise<boolean> {
  terminal.progress({ ja: '書き出しています', en: 'writing' });
  try {
    await writeOutput(out, files);
    return true;
  } catch (error) {
    if (!(error instanceof OutputRefused)) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      report(
        problem('output-is-writable', {
          place: { file: out },
          message: {
            ja: `書き出せません（${code}）。前の出力はそのままです`,
            en: `The output cannot be written (${code}); the last one is as it was`,
          },
          note: {
            ja: '空き容量と書き込みの権限を確かめてください',
            en: 'look at the free space and the permissions',
          },
        }),
      );
      return false;
    }
    report(error.diagnostic);
    return false;
  }
}

function done(
  { args, diagnostics }: Run,
  out: string,
  files: readonly OutputFile[],
  seconds: string,
): string {
  const ja = args.language === 'ja';
  const shown = (path: string): string => relative(process.cwd(), join(out, path)) || path;
  const lines = files.flatMap(({ path, bytes, pages }) => {
    if (pages === undefined) return [];
    const count = ja ? `${pages} ページ` : `${pages} page${pages === 1 ? '' : 's'}`;
    return [`  ${shown(path)}  ${sizeOf(bytes.length)}${ja ? '、' : ', '}${count}`];
  });
  // A site has a page for everything: a line a folder says enough.
  for (const [folder, { count, size }] of foldersOf(files))
    lines.push(`  ${shown(folder)}/  ${sizeOf(size)}${ja ? `、${count} ファイル` : `, ${count} files`}`);
  const end = ja
    ? `できました（${seconds} 秒、${countText(diagnostics, 'ja')}）`
    : `Done (${seconds} s, ${countText(diagnostics, 'en')})`;
  return `${lines.join('\n')}\n${end}\n`;
}

/** The folders of the files that are no PDFs: how many there are in each, and how large they are. */
function foldersOf(files: readonly OutputFile[]): Map<string, { count: number; size: number }> {
  const folders = new Map<string, { count: number; size: number }>();
  for (const { path, bytes, pages } of files) {
    if (pages !== undefined) continue;
    const [name = ''] = path.split('/', 1);
    const { count, size } = folders.get(name) ?? { count: 0, size: 0 };
    folders.set(name, { count: count + 1, size: size + bytes.length });
  }
  return folders;
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}

function failed({ args, diagnostics }: Run): string {
  const count = countText(diagnostics, args.language);
  return args.language === 'ja'
    ? `${count}。何も書き出していません（前の出力があれば、そのままです）\n`
    : `${count}. Nothing was written (the last output is as it was)\n`;
}
