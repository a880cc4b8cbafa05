import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../scripts/commands/check.ts';
import { repository } from './support/paths.ts';
import { memoryTerminal } from './support/project.ts';
import { type GitResult, makeRepository, type TestRepository } from './support/repository.ts';

const work = mkdtempSync(join(tmpdir(), 'kurabe-staged-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let repo: TestRepository;
beforeEach(() => {
  repo = makeRepository(mkdtempSync(join(work, 'r-')));
});

const write = (path: string, text: string): void => writeFileSync(join(repo.root, path), text);
const read = (path: string): string => readFileSync(join(repo.root, path), 'utf8');

/** Runs `kurabe check --staged`; what it says, and its exit code. */
async function checkStaged(root = repo.root, format = 'text'): Promise<{ code: number; said: string }> {
  const terminal = memoryTerminal();
  const code = await check(
    {
      command: 'check',
      operands: [],
      values: { staged: true },
      root,
      out: undefined,
      language: 'ja',
      format,
      url: undefined,
    },
    { terminal, env: {}, stdin: process.stdin, now: () => 0 },
  );
  return { code, said: [...terminal.err, ...terminal.out].join('') };
}

const oldGoal = 'content/old/1-work.md';
const broken = (): string => read(oldGoal).replace('startups.yaml', 'startup.yaml');

describe('kurabe check --staged', () => {
  it('says so where nothing is staged, whatever lies in the folder', async () => {
    write(oldGoal, broken());
    expect(await checkStaged()).toEqual({
      code: 0,
      said: 'content と templates に、コミットする変更はありません（git add したものを調べます）\n',
    });
    expect(await checkStaged(repo.root, 'gitlab')).toEqual({ code: 0, said: '[]\n' });
  });

  it('checks what is staged, not what lies in the folder', async () => {
    const good = read(oldGoal);
    write(oldGoal, broken());
    repo.git('add', '-A');
    write(oldGoal, good);
    const bad = await checkStaged();
    expect(bad.code).toBe(1);
    expect(bad.said).toContain(
      `${oldGoal}:16:3  エラー  指標のファイルがありません: ../indicators/startup.yaml`,
    );
    repo.git('add', '-A');
    write('content/new/work.md', '壊れ');
    write(oldGoal, `${good}\n追記。\n`);
    repo.git('add', oldGoal);
    expect(await checkStaged()).toEqual({ code: 0, said: 'エラー 0 件、注意 0 件\n' });
  });

  it('tells errors of other files, which a staged deletion causes, but no warnings of others', async () => {
    write('content/spare.yaml', 'x: 1\n');
    repo.git('add', '-A');
    expect((await checkStaged()).said).toContain('content/spare.yaml  注意');
    repo.git('commit', '-q', '-m', 'spare');
    repo.git('mv', 'content/indicators/startups.yaml', 'content/indicators/founded.yaml');
    const { code, said } = await checkStaged();
    expect(code).toBe(1);
    expect(said).toContain(`${oldGoal}:16:3  エラー`);
    expect(said).toContain('content/indicators/founded.yaml:1:7  注意');
    expect(said).not.toContain('spare');
  });

  it('reads neither links, nor other repositories, nor what a merge left', async () => {
    rmSync(join(repo.root, 'content/indicators/jobs.yaml'));
    symlinkSync('/etc/passwd', join(repo.root, 'content/indicators/jobs.yaml'));
    const other = repo.git('rev-parse', 'HEAD').trim();
    repo.git('add', '-A');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${other},content/other`);
    const blob = repo.git('rev-parse', 'HEAD:content/new/work.md').trim();
    repo.tryGit(['update-index', '--force-remove', 'content/new/work.md']);
    const stages = [1, 2, 3].map((stage) => `100644 ${blob} ${stage}\tcontent/new/work.md`).join('\n');
    write('stages', stages);
    repo.tryGit(['-c', 'alias.stages=!git update-index --index-info <stages', 'stages']);
    const { code, said } = await checkStaged();
    expect(code).toBe(1);
    for (const line of [
      'content/indicators/jobs.yaml  エラー  リンクは、コミットする内容としては読みません  [file-is-inside-root]',
      'content/other  エラー  別のリポジトリーです  [file-is-inside-root]',
      'content/new/work.md  エラー  git の合流が済んでいません  [file-is-merged]',
    ])
      expect(said).toContain(line);
    expect(said).not.toContain('root:');
  });

  it('tells of a folder that git does not keep', async () => {
    const root = mkdtempSync(join(work, 'plain-'));
    cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
    expect(await checkStaged(root)).toMatchObject({
      code: 2,
      said: expect.stringContaining('git から読めません'),
    });
  });

  it('checks a first commit', async () => {
    const root = mkdtempSync(join(work, 'first-'));
    cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
    repo.tryGit(['init', '-q'], {}, root);
    repo.tryGit(['add', '-A'], {}, root);
    expect(await checkStaged(root)).toEqual({ code: 0, said: 'エラー 0 件、注意 0 件\n' });
  });
});

describe('docs/pre-commit', () => {
  const env = { KURABE: join(repository, 'dist/cli.js') };
  const install = ({ root }: TestRepository): void => {
    const hook = join(root, '.git/hooks/pre-commit');
    cpSync(join(repository, 'docs/pre-commit'), hook);
    chmodSync(hook, 0o755);
  };
  /** Hooks of this machine's own settings stay out of it. */
  const commit = (
    args: readonly string[],
    folder = repo.root,
    world: Readonly<Record<string, string>> = env,
  ): GitResult =>
    repo.tryGit(
      ['-c', `core.hooksPath=${join(repo.root, '.git/hooks')}`, 'commit', '-q', ...args],
      world,
      folder,
    );

  it('lets no error in, of whatever kind of commit', () => {
    install(repo);
    const good = read(oldGoal);
    write(oldGoal, broken());
    // The index of `commit -a` and of `commit FILE` is another one than that in the repository.
    for (const args of [
      ['-am', 'all'],
      ['-m', 'one', '--', oldGoal],
    ]) {
      const { code, said } = commit(args);
      expect(code, said).toBe(1);
      expect(said).toContain('指標のファイルがありません: ../indicators/startup.yaml');
    }
    write('content/new/work.md', `${read('content/new/work.md')}\n追記。\n`);
    const { code, said } = commit(['-m', 'the other', '--', 'content/new/work.md']);
    expect(code, said).toBe(0);
    write(oldGoal, good);
    expect(repo.git('log', '--format=%s').trim().split('\n')).toEqual(['the other', 'base']);
  });

  it('finds the kurabe that npm link put on the path', () => {
    const programs = mkdtempSync(join(work, 'bin-'));
    writeFileSync(join(programs, 'kurabe'), `#!/bin/sh\nexec node '${env.KURABE}' "$@"\n`, { mode: 0o755 });
    install(repo);
    write(oldGoal, broken());
    const { code, said } = commit(['-am', 'x'], repo.root, {
      KURABE: '',
      PATH: `${programs}:${process.env.PATH}`,
    });
    expect(code, said).toBe(1);
    expect(said).toContain('content/old/1-work.md:16:3  エラー');
  });

  it('works in a folder of the repository, in a worktree of it, and with settings of git', () => {
    repo = makeRepository(mkdtempSync(join(work, 'city-')), 'our city');
    install(repo);
    repo.git('config', 'kurabe.root', 'our city');
    repo.git('config', 'kurabe.command', env.KURABE);
    const tree = `${repo.root}-tree`;
    repo.git('worktree', 'add', '-q', tree);
    const file = join('our city', oldGoal);
    for (const folder of [repo.root, tree]) {
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(join(folder, file), text.replace('startups.yaml', 'startup.yaml'));
      const { code, said } = repo.tryGit(
        ['-c', `core.hooksPath=${join(repo.root, '.git/hooks')}`, 'commit', '-qam', 'x'],
        { KURABE: '' },
        folder,
      );
      expect(code, said).toBe(1);
      expect(said).toContain('content/old/1-work.md:16:3  エラー');
    }
  });
});
