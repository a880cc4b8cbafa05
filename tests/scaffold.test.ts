import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../scripts/commands/arguments.ts';
import { init } from '../scripts/commands/init.ts';
import { newFile } from '../scripts/commands/new.ts';
import { rename } from '../scripts/commands/rename.ts';
import { hasErrors } from '../scripts/commands/run.ts';
import type { Command } from '../scripts/commands/world.ts';
import { sortDiagnostics } from '../scripts/diagnostics/diagnostic.ts';
import { repository } from './support/paths.ts';
import { checkProject, memoryTerminal } from './support/project.ts';

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'kurabe-scaffold-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const env = { SOURCE_DATE_EPOCH: '1774882800' };

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as the command line would; a terminal is one where something is typed. */
async function run(command: Command, line: readonly string[], typed?: string): Promise<Said> {
  const args = parseArguments(line);
  if ('message' in args) throw new Error(args.message.ja);
  const terminal = memoryTerminal();
  const stdin = Object.assign(new PassThrough(), { isTTY: typed !== undefined, setRawMode: () => undefined });
  if (typed !== undefined) stdin.write(typed);
  const code = await command(args, { terminal, env, stdin, now: () => 0 });
  return { code, out: terminal.out.join(''), err: terminal.err.join('') };
}

const kurabe = (line: readonly string[]): Promise<Said> =>
  run(line[0] === 'init' ? init : line[0] === 'new' ? newFile : rename, line);

/** The rules that a project's content breaks. */
const rulesBroken = async (root: string): Promise<string[]> =>
  sortDiagnostics((await checkProject(root)).diagnostics).map(({ ruleId }) => ruleId);

const read = (...path: string[]): string => readFileSync(join(work, ...path), 'utf8');

describe('kurabe init', () => {
  it('makes a project that the compiled program builds without a warning', async () => {
    const root = join(work, 'built');
    const cli = (args: string[]): Promise<Said> =>
      new Promise((resolve) =>
        execFile(process.execPath, [join(repository, 'dist/cli.js'), ...args], (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
        ),
      );
    const made = await cli(['init', root, '--name', '飯塚市', '--period', 'R8-R12']);
    expect([made.code, made.err]).toEqual([0, '']);
    for (const path of ['content/document.yaml', 'content/next/1-work.md', '.gitignore', 'README.md']) {
      expect(made.out).toContain(`\n  ${path}\n`);
      expect(existsSync(join(root, path))).toBe(true);
    }
    const built = await cli(['build', '--root', root]);
    expect([built.code, built.err]).toEqual([0, '']);
    expect(built.out).toContain('エラー 0 件、注意 0 件');
    const page = readFileSync(join(root, 'out/site/index.html'), 'utf8');
    expect(page).toContain('（例）地域にしごとをつくる');
    expect(page).not.toContain('この囲みの中は説明');
  });

  it('asks at a terminal, and writes what was answered', async () => {
    const root = join(work, 'asked');
    const said = await run(init, ['init', root], '南町\r\r旧計画、新計画\rold\r\r\r');
    expect(said.code).toBe(0);
    expect(said.out).toContain('  [南町総合戦略] > ');
    const text = read('asked/content/document.yaml');
    expect(text).toContain('title: 南町総合戦略\nauthor: 南町\n');
    expect(text).toContain('  - { id: old, name: 旧計画 }\n  - { id: next, name: 新計画 }\n');
    expect(text).toContain('\ndate: 2026-03-31\n');
  });

  it.each([
    ['Ctrl-C', '南町\r\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('writes nothing where the person stops by %s', async (_name, typed) => {
    const root = join(work, 'stopped');
    const { code, err } = await run(init, ['init', root], typed);
    expect([code, err]).toEqual([130, '\nやめました。何も書いていません\n']);
    expect(existsSync(root)).toBe(false);
  });

  it('says what it needs where nobody can be asked', async () => {
    const { code, err } = await kurabe(['init', join(work, 'none')]);
    expect(code).toBe(2);
    for (const words of ['--name 飯塚市', '--plans', '--period']) expect(err).toContain(words);
    expect(existsSync(join(work, 'none'))).toBe(false);
  });

  it('writes nothing where the content would have a problem', async () => {
    const { code, err } = await kurabe(['init', join(work, 'none'), '--name', '🎉市']);
    expect(code).toBe(2);
    expect(err).toContain('[font-has-character]');
    expect(existsSync(join(work, 'none'))).toBe(false);
  });

  it('adds to a folder without content only what is missing', async () => {
    mkdirSync(join(work, 'own'));
    writeFileSync(join(work, 'own/README.md'), '私の');
    const { code, out } = await kurabe(['init', join(work, 'own'), '--name', '市']);
    expect(code).toBe(0);
    expect(out).toContain('もとからあったので、変えていないもの\n  README.md\n');
    expect(read('own/README.md')).toBe('私の');
    expect(readdirSync(join(work, 'own')).sort()).toEqual(['.gitignore', '.vscode', 'README.md', 'content']);
  });

  it.each([
    ['content already', 'own', 'もう原稿があります'],
    ['other content', 'own/content/x', '別の原稿'],
    ['a file', 'own/README.md/x', 'フォルダーではありません'],
  ])('refuses %s', async (_name, folder, message) => {
    const { code, err } = await kurabe(['init', join(work, folder), '--name', '市']);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('refuses kurabe’s own folder', async () => {
    const { code, err } = await kurabe(['init', join(repository, 'content/x'), '--name', '市']);
    expect([code, err]).toEqual([2, expect.stringContaining('kurabe 自身のフォルダー')]);
  });
});

describe('kurabe new and kurabe rename', () => {
  /** A new goal stands in a row of its own, and its policy has no KPI yet. */
  const leftToWrite = ['none-has-reason', 'none-has-reason', 'policy-has-kpi'];

  it('leave a project without a problem, and show with --dry-run what they would change', async () => {
    const root = join(work, 'city');
    const at = ['--root', root];
    await kurabe(['init', root, '--name', '市']);
    expect((await kurabe(['new', 'goal', 'next/2-town', '--title', 'まち', ...at])).code).toBe(0);
    const indicator = ['new', 'indicator', 'visitors', '--name', '観光客数', '--in', 'next/2-town.md'];
    const dry = await kurabe([...indicator, '--dry-run', ...at]);
    expect(dry.out).toMatch(/\+\s*- \[観光客数\]\(\.\.\/indicators\/visitors\.yaml\)/);
    expect(existsSync(join(root, 'content/indicators/visitors.yaml'))).toBe(false);
    expect((await kurabe([...indicator, ...at])).out).toContain('リンクを加えました');
    expect(await rulesBroken(root)).toEqual(leftToWrite);

    const line = ['rename', 'indicator', 'visitors', 'tourists', '--name', '観光入込客数', ...at];
    expect((await kurabe([...line, '--dry-run'])).out).toContain(
      'visitors.yaml → content/indicators/tourists.yaml',
    );
    expect(existsSync(join(root, 'content/indicators/tourists.yaml'))).toBe(false);
    const { code, out, err } = await kurabe(line);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('リンク先 1 か所、リンクの文字 1 か所');
    expect(read('city/content/next/2-town.md')).toContain('- [観光入込客数](../indicators/tourists.yaml)');
    expect(existsSync(join(root, 'content/indicators/visitors.yaml'))).toBe(false);
    expect((await kurabe(['rename', 'goal', 'next/2-town', '2-city', ...at])).out).toContain('rows 1 か所');
    expect(read('city/content/document.yaml')).toContain('\n  - { next: 2-city }\n');
    expect(await rulesBroken(root)).toEqual(leftToWrite);
    expect(hasErrors((await checkProject(root)).diagnostics)).toBe(false);
  });

  it.each([
    [['new', 'gaol', 'next/x'], 'もしかして: goal'],
    [['new', 'goal', 'next/x', '--unit', '人'], 'new goal に --unit は使えません'],
    [['new', 'indicator', 'x'], '指標の名前を --name で書いてください'],
    [['rename', 'indicator', 'new-jobs'], '新しい名前を書いてください'],
    [['rename', 'indicator', 'new-job', 'x'], 'もしかして: indicators/new-jobs'],
    [['rename', 'indicator', 'new-jobs', 'company-locations'], 'もうあります'],
    [['rename', 'goal', 'next/1-work', 'x', '--name', 'y'], '--name は指標だけのものです'],
  ])('%j is refused', async (line, message) => {
    const { code, err } = await kurabe([...line, '--root', join(work, 'city')]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('put a goal into the row of another one', async () => {
    const root = join(work, 'beside');
    await kurabe(['init', root, '--name', '市']);
    await kurabe(['new', 'goal', 'national/2-town', '--root', root]);
    const line = ['new', 'goal', 'next/2-town', '--beside', 'national/2-town', '--root', root];
    expect((await kurabe(line)).out).toContain('national/2-town の行に「next: 2-town」を加えました');
    expect(read('beside/content/document.yaml')).toContain('\n  - { national: 2-town, next: 2-town }\n');
    const { code, err } = await kurabe(['new', 'goal', 'next/3-x', '--beside', 'national/9', '--root', root]);
    expect([code, err]).toEqual([2, expect.stringContaining('行は見つかりません')]);
    expect(existsSync(join(root, 'content/next/3-x.md'))).toBe(false);
  });

  it('says which files could not be read', async () => {
    const broken = join(work, 'city/content/current/9-broken.md');
    writeFileSync(broken, '---\nlabel: 閉じていない\n\n# 題\n');
    const { code, err } = await kurabe([
      'rename',
      'indicator',
      'new-jobs',
      'jobs',
      '--root',
      join(work, 'city'),
    ]);
    expect(code).toBe(0);
    expect(err).toContain('content/current/9-broken.md');
    rmSync(broken);
    expect(await rulesBroken(join(work, 'city'))).toEqual(leftToWrite);
  });
});
