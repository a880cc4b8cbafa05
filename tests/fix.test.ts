import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { wrongFlags } from '../scripts/commands/check/flags.ts';
import { check } from '../scripts/commands/check.ts';
import type { World } from '../scripts/commands/world.ts';
import { repository } from './support/paths.ts';
import { memoryTerminal } from './support/project.ts';
import { makeRepository, type TestRepository } from './support/repository.ts';

const work = mkdtempSync(join(tmpdir(), 'kurabe-fix-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const jobs = 'content/indicators/jobs.yaml';
const before = '\uFEFFunit: 人\r\nname: 雇用者数\r\n';
const after = '\uFEFFname: 雇用者数\r\nunit: 人\r\n';

let repo: TestRepository;
beforeEach(() => {
  repo = makeRepository(mkdtempSync(join(work, 'r-')));
  writeFileSync(join(repo.root, jobs), before);
});

const read = (): string => readFileSync(join(repo.root, jobs), 'utf8');

/** A person who types an answer, or nobody. */
function stdin(answer: string | undefined): World['stdin'] {
  return Object.assign(Readable.from(answer === undefined ? [] : [`${answer}\n`]), {
    isTTY: answer !== undefined,
  });
}

async function fix(answer: string | undefined): Promise<{ code: number; out: string; err: string }> {
  const terminal = memoryTerminal();
  const code = await check(
    {
      command: 'check',
      operands: [],
      values: { fix: true },
      root: repo.root,
      out: undefined,
      language: 'ja',
      format: 'text',
      url: undefined,
    },
    { terminal, env: {}, stdin: stdin(answer), now: () => 0 },
  );
  return { code, out: terminal.out.join(''), err: terminal.err.join('') };
}

const shown = `${jobs}  -1 +1\n@@ -1,2 +1,2 @@\n-unit: 人\n name: 雇用者数\n+unit: 人\n\n`;

describe('kurabe check --fix', () => {
  it('leaves a file alone whose state git does not hold, and says so', async () => {
    const { code, out, err } = await fix('y');
    expect(code).toBe(0);
    expect(err).toContain(`git add してから、もう一度実行してください: ${jobs}\n`);
    expect(out).toContain('まだ何も変えていません\n');
    expect(read()).toBe(before);
  });

  it('shows the changes, asks, mends, keeps line ends and mark, and tells how to undo it', async () => {
    repo.git('add', '-A');
    const { code, out, err } = await fix('y');
    expect(err).toBe(`${shown}1 ファイルの 1 か所を直しますか [y/N] `);
    expect(out).toBe(
      `1 ファイルの 1 か所を直しました。元に戻すには（${repo.root} で）: git restore -- ${jobs}\nエラー 0 件、注意 0 件\n`,
    );
    expect(code).toBe(0);
    expect(read()).toBe(after);
    repo.git('restore', '--', jobs);
    expect(read()).toBe(before);
  });

  it.each([
    ['n', '何も変えていません\n'],
    ['', '何も変えていません\n'],
    [
      undefined,
      '1 ファイルの 1 か所を直せます。直すには kurabe check --fix --yes としてください（何も変えていません）\n',
    ],
  ])('changes nothing on the answer %j', async (answer, said) => {
    repo.git('add', '-A');
    const { code, out, err } = await fix(answer);
    expect(err).toContain(shown);
    expect([code, out]).toEqual([1, said]);
    expect(read()).toBe(before);
  });

  it('leaves a file with line ends of two kinds', async () => {
    writeFileSync(join(repo.root, jobs), 'unit: 人\r\nname: 雇用者数\n');
    repo.git('add', '-A');
    expect((await fix('y')).out).toContain('ここで直せるものはありません');
  });

  it('is a command that needs no answer with --yes', () => {
    repo.git('add', '-A');
    const args = [
      join(repository, 'dist/cli.js'),
      'check',
      '--fix',
      '--yes',
      '--root',
      repo.root,
      '--lang',
      'en',
    ];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout).toContain('Mended 1 place in 1 file.');
    expect(status).toBe(0);
    expect(read()).toBe(after);
  });
});

describe('options of check that do not go together', () => {
  it.each([
    [{ yes: true }, 'text', '--yes は --fix と一緒に使います'],
    [{ fix: true, staged: true }, 'text', '--fix と --staged は一緒に使えません'],
    [{ fix: true }, 'json', '--fix の知らせの形は text だけです'],
  ] as const)('%j with %s', (values, format, said) => {
    expect(wrongFlags({ values, format })?.ja).toContain(said);
  });

  it.each([
    [{ fix: true, yes: true }, 'text'],
    [{ staged: true }, 'sarif'],
    [{}, 'github'],
  ] as const)('%j with %s are right', (values, format) => {
    expect(wrongFlags({ values, format })).toBeUndefined();
  });
});
