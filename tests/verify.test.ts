import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Arguments } from '../scripts/commands/arguments.ts';
import { originOf } from '../scripts/commands/origin.ts';
import { type Rebuild, rebuild } from '../scripts/commands/rebuild.ts';
import { verifyFiles } from '../scripts/commands/verify.ts';
import { packageVersion } from '../scripts/host/package-root.ts';
import { carriedData, renderPdf } from '../scripts/pipeline.ts';
import { hashSources, provenanceSchema, type XmpSchema } from '../scripts/provenance/schema.ts';
import { repository } from './support/paths.ts';
import { checkProject, memoryTerminal } from './support/project.ts';
import { type PdfOptions, packetOf, pdfOf, pdfWith, updated } from './support/provenance-pdf.ts';

let work = '';
let root = '';
let counter = 0;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'kurabe-verify-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  root = join(work, `市-${++counter}`);
  cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
});

function git(...args: string[]): string {
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-03-30T16:00:00Z' };
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.jp'];
  return execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', env }).trim();
}

function commit(): string {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', '次期戦略を\u001B[31m直す');
  return git('rev-parse', 'HEAD');
}

/** The day of the last change, which no test of the provenance asks for. */
const unknown = { updated: undefined };

/** The provenance that a build of the project would write into its PDF. */
async function schema(document = 'comparison'): Promise<XmpSchema> {
  const run = await checkProject(root);
  if (!run.checked) throw new Error('has errors');
  return (await carriedData(run.input, run.checked, await originOf(run), unknown)).schemaOf(document);
}

/** Writes a file, and gives its path. */
function file(name: string, bytes: Uint8Array | string): string {
  const path = join(work, `${counter}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `kurabe verify` with a rebuild that gives these bytes. */
async function run(
  paths: readonly string[],
  made: Uint8Array | undefined | Rebuild,
  options: Partial<Arguments> = {},
): Promise<Result> {
  const terminal = memoryTerminal();
  const args: Arguments = {
    command: 'verify',
    operands: paths,
    values: {},
    root,
    out: undefined,
    language: 'ja',
    format: 'text',
    url: undefined,
    ...options,
  };
  const rebuild: Rebuild = typeof made === 'function' ? made : async () => made;
  const code = await verifyFiles(args, { terminal, version: packageVersion(), rebuild });
  return { code, out: terminal.out.join(''), err: terminal.err.join('') };
}

/** What is said of a file after its name. */
const said = ({ out }: Result): string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line, index) => (index ? line : line.replace(/^.*?: /, '')));

describe('kurabe verify', () => {
  it('confirms a PDF that is as it was made', async () => {
    const hash = commit();
    const pdf = pdfWith(await schema());
    const result = await run([file('a.pdf', pdf)], async (_run, order) => {
      expect(order).toEqual({
        document: 'comparison',
        date: new Date('2026-03-30T15:00:00Z'),
        commit: { hash, isDirty: false },
      });
      return pdf;
    });
    expect(result.err).toBe('');
    expect(said(result)).toEqual([
      '今の原稿から作られた、そのままの PDF です',
      `  資料      「対照表 <案> & "写し"」（comparison）、2026-03-31付け、kurabe ${packageVersion()}`,
      `  コミット  ${hash}（2026-03-31「次期戦略を\uFFFD[31m直す」）`,
      expect.stringMatching(/^ {2}原稿 {6}\d+ ファイルとも同じ$/),
      '  PDF       今の原稿から作り直した PDF と、全バイトが同じ',
    ]);
    expect(result.code).toBe(0);
  });

  it('names the files that were changed, added and removed since, in either language', async () => {
    const pdf = file('a.pdf', pdfWith(await schema()));
    writeFileSync(join(root, 'content/old/1-work.md'), '# 別\n');
    rmSync(join(root, 'content/new/work.md'));
    writeFileSync(join(root, 'content/new/新しい.md'), '# 別\n');
    mkdirSync(join(root, 'templates'));
    writeFileSync(join(root, 'templates/goal.hbs'), 'x');
    const never: Rebuild = () => expect.fail('nothing to rebuild');
    const result = await run([pdf], never);
    expect(result.code).toBe(1);
    expect(said(result)).toEqual([
      '今の原稿とは違う原稿から作られた PDF です',
      expect.stringContaining('資料'),
      '  コミット  記録なし（git で管理していない原稿から作られました）',
      expect.stringMatching(
        /^ {2}原稿 {6}今の原稿は、変更 2、追加 1、削除 1（作られたときは \d+ ファイル）$/,
      ),
      '    変更  content/old/1-work.md',
      '    変更  templates/goal.hbs',
      '    追加  content/new/新しい.md',
      '    削除  content/new/work.md',
      '  PDF       比べていません（原稿が違うので）。作られたときのコミットを取り出せば、比べられます',
    ]);
    const english = said(await run([pdf], never, { language: 'en' }));
    expect(english[0]).toBe('was made from other sources than the present ones');
    expect(english[2]).toBe('  commit    none recorded (the sources were not in git)');
    expect(english[4]).toBe('    changed  content/old/1-work.md');
  });

  it('says of kurabe’s own templates that they are', async () => {
    const properties = await schemaOver([['templates/goal.hbs', '0'.repeat(64)]]);
    const result = await run([file('a.pdf', pdfWith(properties))], undefined);
    expect(result.out).toContain('    変更  templates/goal.hbs（kurabe に付属のもの）\n');
  });

  it('names no more than thirty files of a kind', async () => {
    const extra = Array.from({ length: 40 }, (_, index) => [`content/x${index}.md`, 'a'.repeat(64)] as const);
    const pdf = file('a.pdf', pdfWith(await schemaOver(extra)));
    const { out } = await run([pdf], undefined);
    expect(out.match(/^ {4}削除 /gm)).toHaveLength(31);
    expect(out).toContain('    削除  ほか 10 ファイル\n');
    expect(
      JSON.parse((await run([pdf], undefined, { format: 'json' })).out).files[0].sources.removed,
    ).toHaveLength(40);
  });

  it.each<[string, (pdf: Buffer) => Uint8Array, string]>([
    [
      'changed on its page',
      (pdf) => Buffer.from(pdf.toString('latin1').replace('kurabe) Tj', 'kurabo) Tj'), 'latin1'),
      'バイトが違います',
    ],
    ['added to', (pdf) => Buffer.concat([pdf, Buffer.from('%x\n')]), '書き足しがあります'],
    ['cut short', (pdf) => pdf.subarray(0, -1), '終わりが欠けています'],
  ])('does not confirm a PDF that was %s', async (_name, change, words) => {
    const pdf = pdfWith(await schema());
    const result = await run([file('a.pdf', change(pdf))], pdf);
    expect(result.code).toBe(1);
    expect(said(result)[0]).toBe('今の原稿と同じ原稿から作られましたが、そのままの PDF とは確かめきれません');
    expect(said(result).at(-1)).toContain(words);
  });

  it('does not let a stale record pass a PDF that was updated', async () => {
    const pdf = pdfWith(await schema());
    const other = updated(pdf, packetOf(await schema('other')));
    const result = await run([file('a.pdf', other)], pdf);
    expect(result.code).toBe(1);
    expect(result.out).toContain('（other）');
    expect(result.out).toContain('記録      2 個あります');
    const stripped = updated(
      pdf,
      '<?xpacket begin="" id=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?>',
    );
    expect((await run([file('b.pdf', stripped)], pdf)).code).toBe(1);
  });

  it.each<[string, PdfOptions, [string, string] | undefined, string]>([
    ['another version', {}, ['version', '99.0.0'], 'kurabe 99.0.0 で作られている'],
    ['no date', { created: '' }, undefined, '作成日の記録がない'],
    ['a document that is not made', {}, ['document', 'redline'], '今の原稿から作れない'],
  ])('does not confirm what cannot be made again: %s', async (_name, options, property, words) => {
    const { properties, ...rest } = await schema();
    const changed = properties.map((each) =>
      each.name === property?.[0] ? { ...each, value: property[1] } : each,
    );
    const result = await run([file('a.pdf', pdfWith({ ...rest, properties: changed }, options))], undefined);
    expect(result.code).toBe(1);
    expect(said(result).at(-1)).toContain(words);
  });

  it('does not rebuild from sources with mistakes', async () => {
    writeFileSync(join(root, 'content/indicators/zz.yaml'), 'nam: x\n');
    const pdf = pdfWith(await schemaOver([]));
    const result = await run([file('a.pdf', pdf)], () => expect.fail('has mistakes'));
    expect(result.code).toBe(1);
    expect(said(result).at(-1)).toContain('今の原稿に誤りがあり');
  });

  it('does not believe a commit that has other sources, and says which it does not know', async () => {
    const hash = commit();
    writeFileSync(join(root, 'content/old/1-work.md'), `${'\n'}# しごと\n`);
    const dirty = await schema();
    expect(dirty.properties.find(({ name }) => name === 'commit')?.value).toBe(`${hash}-dirty`);
    const of = async (value: string): Promise<Result> => {
      const properties = dirty.properties.map((each) => (each.name === 'commit' ? { ...each, value } : each));
      const pdf = pdfWith({ ...dirty, properties });
      return run([file('a.pdf', pdf)], pdf);
    };
    const honest = await of(`${hash}-dirty`);
    expect(honest.code).toBe(0);
    expect(honest.out).toContain('直す」）に、コミットしていない変更を加えたもの\n');
    const forged = await of(hash);
    expect(forged.code).toBe(1);
    expect(forged.out).toContain('ただし、このコミットの原稿は違います');
    const unknown = await of('0'.repeat(40));
    expect(unknown.code).toBe(0);
    expect(unknown.out).toContain(`${'0'.repeat(40)}（ここの git にはありません）`);
  });

  it('says why a file cannot be verified, and exits with 2', async () => {
    mkdirSync(join(work, `${counter}-folder`));
    const large = file('large.pdf', '%PDF-1.7\n');
    truncateSync(large, 200_000_001);
    const pdf = pdfWith(await schema());
    for (const [path, words] of [
      [join(work, 'none.pdf'), 'ファイルがありません'],
      [join(work, `${counter}-folder`), '普通のファイルではありません'],
      ['/dev/zero', '普通のファイルではありません'],
      [large, '大きすぎるので調べません（上限 200 MB）'],
      [file('a.txt', 'text'), 'PDF ではありません'],
      [file('b.pdf', pdfOf('')), 'kurabe が作った PDF ではないか'],
      [file('c.pdf', pdf.subarray(0, 400)), 'ファイルが途中で切れている'],
    ] as const) {
      const result = await run([path], undefined);
      expect(result.out).toContain(`${path}: ${words}`);
      expect(result.code).toBe(2);
    }
  });

  it('tells a damaged record, and exits with 1', async () => {
    const pdf = pdfOf(
      packetOf(await schema()).replace(/[0-9a-f]{64} {2}content/, (line) => `0${line.slice(1)}`),
    );
    const result = await run([file('a.pdf', pdf)], pdf);
    expect(result.code).toBe(1);
    expect(result.out).toContain('記録が壊れているか、書き換えられています');
  });

  it('says what it can without sources to compare with, and exits with 2', async () => {
    const pdf = pdfWith(await schema());
    rmSync(join(root, 'content'), { recursive: true });
    const result = await run([file('a.pdf', pdf)], pdf);
    expect(result.code).toBe(2);
    expect(result.err).toContain('「cd フォルダー名」で原稿のフォルダーに移るか');
    expect(said(result)[0]).toBe('kurabe が作った PDF です');
    expect(said(result).at(-2)).toMatch(/^ {2}原稿 {6}\d+ ファイル（今の原稿と比べていません）$/);
  });

  it('takes several files, and exits with the worst of their codes', async () => {
    const pdf = pdfWith(await schema());
    const same = file('a.pdf', pdf);
    const different = file('b.pdf', Buffer.concat([pdf, pdf]));
    expect((await run([same, same], pdf)).code).toBe(0);
    expect((await run([same, different], pdf)).code).toBe(1);
    const all = await run([same, different, join(work, 'none.pdf')], pdf);
    expect(all.code).toBe(2);
    expect(all.out.match(/^\S.*\.pdf: /gm)).toHaveLength(3);
  });

  it('gives the same as data', async () => {
    const hash = commit();
    const pdf = pdfWith(await schema());
    const none = join(work, 'none.pdf');
    const { out, code } = await run([file('a.pdf', pdf), none], pdf, { format: 'json' });
    expect(code).toBe(2);
    const { files } = JSON.parse(out);
    expect(files).toEqual([
      {
        file: join(work, `${counter}-a.pdf`),
        result: 'same',
        version: packageVersion(),
        document: 'comparison',
        title: '対照表 <案> & "写し"',
        created: '2026-03-30T15:00:00.000Z',
        commit: {
          hash,
          isDirty: false,
          isKnown: true,
          date: '2026-03-30T16:00:00.000Z',
          subject: '次期戦略を\u001B[31m直す',
          hasSources: true,
        },
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        fileCount: expect.any(Number),
        records: 1,
        sources: { isSame: true, changed: [], added: [], removed: [], shipped: [] },
        bytes: 'identical',
      },
      { file: none, result: 'unknown', fault: 'ENOENT' },
    ]);
  });
});

describe('the rebuild', () => {
  it('makes the same bytes as a build, of the documents that there are', async () => {
    const project = await checkProject(root);
    if (!project.checked) throw new Error('has errors');
    const date = new Date('2026-03-31T00:00:00Z');
    const [document] = project.checked.documents;
    if (!document) throw new Error('no document');
    const origin = { version: packageVersion(), commit: undefined };
    const carried = await carriedData(project.input, project.checked, origin, unknown);
    const [built] = await renderPdf(document, project.checked, carried, date, project.report);
    const again = await checkProject(root);
    const order = { date, commit: undefined };
    const made = await rebuild(again, { document: 'comparison', ...order });
    expect(Buffer.compare(made ?? Buffer.alloc(0), built?.bytes ?? Buffer.alloc(1))).toBe(0);
    expect(await rebuild(again, { document: 'other', ...order })).toBeUndefined();
  });
});

/** The schema of a project, also of one with mistakes, with other hashes or with files that it does not have. */
async function schemaOver(over: readonly (readonly [path: string, hash: string])[]): Promise<XmpSchema> {
  const { input } = await checkProject(root);
  const files = new Map(
    hashSources(input.sources, input.templateFiles).map(({ path, sha256 }) => [path, sha256]),
  );
  for (const [path, hash] of over) files.set(path, hash);
  const sources = [...files].map(([path, sha256]) => ({ path, sha256 }));
  return provenanceSchema('comparison', sources, { version: packageVersion(), commit: undefined });
}
