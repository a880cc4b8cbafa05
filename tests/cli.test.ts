import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { repository } from './support/paths.ts';
import { readPdf } from './support/pdf-text.ts';

/** These tests run the compiled program (`npm run compile`), as a user does. */
const cli = join(repository, 'dist/cli.js');

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function kurabe(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Result> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', SOURCE_DATE_EPOCH: '1700000000', ...options.env };
    execFile(process.execPath, [cli, ...args], { cwd: options.cwd ?? work, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

let work = '';
let root = '';
let counter = 0;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'kurabe-cli-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  root = join(work, `project-${++counter}`);
  cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
});

const tree = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

function breakContent(): void {
  const file = join(root, 'content/old/1-work.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('startups.yaml', 'startup.yaml'));
}

describe('kurabe build', () => {
  it('writes the PDF and the page, says so, and exits with 0', async () => {
    const { code, out, err } = await kurabe(['build', '--root', root]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/comparison\.pdf {2}\d+ KB、1 ページ/);
    expect(out).toMatch(/できました（\d+\.\d 秒、エラー 0 件、注意 0 件）/);
    const files = tree(join(root, 'out')).filter((path) => !/^(?:fragment|site)\/./.test(path));
    expect(files).toEqual([
      '.kurabe-manifest.json',
      'data',
      'data/indicators-columns.csv',
      'data/indicators.csv',
      'data/indicators.csv-metadata.json',
      'data/indicators.json',
      'data/indicators.schema.json',
      'data/indicators.xlsx',
      'data/stratml',
      'data/stratml/new.performance.xml',
      'data/stratml/new.xml',
      'data/stratml/old.performance.xml',
      'data/stratml/old.xml',
      'fragment',
      'pdf',
      'pdf/comparison.pdf',
      'site',
    ]);
    const site = tree(join(root, 'out/site'));
    for (const name of ['index.html', 'goals/old/1-work.html', 'pdf/comparison.pdf', 'data/indicators.csv'])
      expect(site).toContain(name);
    expect(tree(join(root, 'out/fragment'))).toContain('goals/old/1-work.html');
    expect(readdirSync(root).sort()).toEqual(['content', 'out']);
  });

  it('writes elsewhere with --out, which may be in another folder', async () => {
    const out = join(work, `elsewhere-${counter}/deep`);
    expect((await kurabe(['build', `--root=${root}`, '--out', out])).code).toBe(0);
    expect(existsSync(join(out, 'site/index.html'))).toBe(true);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('finds the project in the current folder', async () => {
    expect((await kurabe(['build'], { cwd: root })).code).toBe(0);
  });

  it('takes the project’s own template, and the shipped ones for the others', async () => {
    mkdirSync(join(root, 'templates'));
    writeFileSync(join(root, 'templates/measure.hbs'), '<p class="measure">【{{name}}】</p>\n');
    expect((await kurabe(['build', '--root', root])).code).toBe(0);
    expect(readFileSync(join(root, 'out/site/index.html'), 'utf8')).toContain('【雇用者数】');
  });

  it('leaves the last output as it was when there are errors, and exits with 1', async () => {
    await kurabe(['build', '--root', root]);
    const before = readFileSync(join(root, 'out/pdf/comparison.pdf'));
    breakContent();
    const { code, err } = await kurabe(['build', '--root', root]);
    expect(code).toBe(1);
    expect(err).toContain('content/old/1-work.md:16:3  エラー  指標のファイルがありません');
    expect(err).toContain('もしかして: ../indicators/startups.yaml');
    expect(err).toContain('何も書き出していません');
    expect(readFileSync(join(root, 'out/pdf/comparison.pdf')).equals(before)).toBe(true);
    expect(readdirSync(root).sort()).toEqual(['content', 'out']);
  });

  it('links to pages whose files have signs of URLs in their names, and takes styles with any line ends', async () => {
    mkdirSync(join(root, 'templates'));
    writeFileSync(join(root, 'templates/own.css'), 'p {\r\n  color: red;\r\n}\r\n');
    writeFileSync(join(root, 'content/indicators/客#2 100%?.yaml'), 'name: 客\n');
    const { code, err } = await kurabe(['build', '--root', root, '--lang', 'en']);
    expect(code, err).toBe(0);
    const page = readFileSync(join(root, 'out/site/indicators/客-2 100--.html'), 'utf8');
    expect(readFileSync(join(root, 'out/site/indicators/index.html'), 'utf8')).toContain(
      'href="%E5%AE%A2-2%20100--.html"',
    );
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(style).toContain('color: red');
    expect(style).not.toContain('\r');
    expect(page).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('places the site at --url, and refuses what is no place for one', async () => {
    await kurabe(['build', '--root', root, '--url', 'https://example.jp/s']);
    expect(readFileSync(join(root, 'out/site/sitemap.xml'), 'utf8')).toContain(
      '<loc>https://example.jp/s/</loc>',
    );
    // What git knows nothing of has no feed, and no page names one.
    expect(existsSync(join(root, 'out/site/feed.xml'))).toBe(false);
    expect(readFileSync(join(root, 'out/site/index.html'), 'utf8')).not.toContain('feed.xml');
    expect((await kurabe(['build', '--root', root])).code).toBe(0);
    expect(existsSync(join(root, 'out/site/sitemap.xml'))).toBe(false);
    const { code, err } = await kurabe(['build', '--root', root, '--url', 'example.jp']);
    expect([code, err]).toEqual([2, expect.stringContaining('--url')]);
  });

  it('deletes only what an earlier build wrote', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const goal = join(root, 'content/old/1-work.md');
    const text = readFileSync(goal, 'utf8');
    mkdirSync(join(root, 'content/images'));
    writeFileSync(join(root, 'content/images/a.png'), Buffer.from(png, 'base64'));
    writeFileSync(goal, text.replace('本文です。', '本文です。\n\n![点](../images/a.png)'));
    expect((await kurabe(['build', '--root', root])).err).toBe('');
    expect(existsSync(join(root, 'out/site/images/a.png'))).toBe(true);
    mkdirSync(join(root, 'out/site/.git'), { recursive: true });
    writeFileSync(join(root, 'out/site/.git/HEAD'), 'ref');
    writeFileSync(join(root, 'out/site/CNAME'), 'example.jp');
    symlinkSync('CNAME', join(root, 'out/site/link'));
    writeFileSync(goal, text);
    rmSync(join(root, 'content/images'), { recursive: true });
    expect((await kurabe(['build', '--root', root])).code).toBe(0);
    const left = tree(join(root, 'out/site'));
    for (const name of ['.git/HEAD', 'CNAME', 'index.html', 'link']) expect(left).toContain(name);
    expect(left.filter((path) => path.startsWith('images'))).toEqual([]);
    expect(readFileSync(join(root, 'out/site/CNAME'), 'utf8')).toBe('example.jp');
  });

  it('does not overwrite a file that it did not write', async () => {
    mkdirSync(join(root, 'out/site'), { recursive: true });
    writeFileSync(join(root, 'out/site/index.html'), 'mine');
    const { code, err } = await kurabe(['build', '--root', root]);
    expect(code).toBe(1);
    expect(err).toContain('output-is-ours');
    expect(readFileSync(join(root, 'out/site/index.html'), 'utf8')).toBe('mine');
    expect(readdirSync(root).sort()).toEqual(['content', 'out']);
  });

  it.each(['.', 'content', 'content/x', 'templates', '..'])('refuses to write into %s', async (out) => {
    const before = tree(root);
    const { code, err } = await kurabe(['build', '--root', root, '--out', join(root, out)]);
    expect(code).toBe(1);
    expect(err).toContain('output-is-apart');
    expect(tree(root)).toEqual(before);
  });

  it('waits for no other build: a live lock is an error, a dead one is taken over', async () => {
    writeFileSync(join(root, '.out.kurabe-lock'), String(process.pid));
    const { code, err } = await kurabe(['build', '--root', root]);
    expect(code).toBe(1);
    expect(err).toContain('output-is-free');
    expect(existsSync(join(root, 'out'))).toBe(false);
    writeFileSync(join(root, '.out.kurabe-lock'), '99999999');
    expect((await kurabe(['build', '--root', root])).code).toBe(0);
    expect(existsSync(join(root, '.out.kurabe-lock'))).toBe(false);
  });

  it('puts the old output back if a build died between its two renames', async () => {
    await kurabe(['build', '--root', root]);
    cpSync(join(root, 'out'), join(root, '.out.kurabe-old'), { recursive: true });
    writeFileSync(join(root, '.out.kurabe-old/mine.txt'), 'mine');
    rmSync(join(root, 'out'), { recursive: true });
    expect((await kurabe(['build', '--root', root])).code).toBe(0);
    expect(readFileSync(join(root, 'out/mine.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(root).sort()).toEqual(['content', 'out']);
  });

  it('is not stopped by what a build left behind that died after its second rename', async () => {
    await kurabe(['build', '--root', root]);
    writeFileSync(join(root, 'out/mine.txt'), 'mine');
    cpSync(join(root, 'out'), join(root, '.out.kurabe-old'), { recursive: true });
    expect((await kurabe(['build', '--root', root])).err).toBe('');
    expect(readFileSync(join(root, 'out/mine.txt'), 'utf8')).toBe('mine');
    expect((await kurabe(['build', '--root', root])).code).toBe(0);
  });

  it.skipIf(process.getuid?.() === 0)('says when the output cannot be written', async () => {
    chmodSync(root, 0o555);
    const { code, err } = await kurabe(['build', '--root', root]);
    chmodSync(root, 0o755);
    expect(code).toBe(1);
    expect(err).toContain('output-is-writable');
  });

  it('says when the output folder’s path is taken by a file', async () => {
    writeFileSync(join(root, 'taken'), '');
    const { code, err } = await kurabe(['build', '--root', root, '--out', join(root, 'taken/out')]);
    expect(code).toBe(1);
    expect(err).toContain('output-is-writable');
  });
});

describe('the same sources', () => {
  it('give the same bytes in another folder, time zone and language', async () => {
    const other = join(work, `other-${counter}`, 'フォルダー');
    cpSync(root, other, { recursive: true });
    await kurabe(['build', '--root', root], { env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } });
    await kurabe(['build', '--root', other, '--lang', 'en'], { env: { TZ: 'America/New_York', LANG: 'C' } });
    const files = tree(join(root, 'out')).filter((path) => statSync(join(root, 'out', path)).isFile());
    expect(files.length).toBeGreaterThan(40);
    for (const file of files)
      expect(readFileSync(join(other, 'out', file)).equals(readFileSync(join(root, 'out', file))), file).toBe(
        true,
      );
  });

  it('take the date from SOURCE_DATE_EPOCH, else from the commit, else from the document', async () => {
    const date = async (env: Record<string, string>): Promise<string> => {
      const { code } = await kurabe(['build', '--root', root], { env });
      expect(code).toBe(0);
      const { info } = await readPdf(readFileSync(join(root, 'out/pdf/comparison.pdf')));
      return String(info.CreationDate);
    };
    const updated = (): unknown =>
      JSON.parse(readFileSync(join(root, 'out/data/indicators.json'), 'utf8')).updated;
    const document = join(root, 'content/document.yaml');
    writeFileSync(document, `${readFileSync(document, 'utf8')}date: 2026-03-31\n`);
    const unset = { SOURCE_DATE_EPOCH: '' };
    expect(await date({ SOURCE_DATE_EPOCH: '1000000000' })).toBe('D:20010909014640Z');
    expect(updated()).toBeNull();
    const git = (...args: string[]): Promise<void> =>
      new Promise((resolve, reject) =>
        execFile(
          'git',
          ['-c', 'user.name=t', '-c', 'user.email=t@example.jp', ...args],
          {
            cwd: root,
            env: { ...process.env, GIT_COMMITTER_DATE: '2020-01-02T03:04:05Z' },
          },
          (error) => (error ? reject(error) : resolve()),
        ),
      );
    await git('init', '-q');
    await git('add', 'content');
    await git('commit', '-q', '-m', 'x');
    expect(await date(unset)).toBe('D:20200102030405Z');
    expect(updated()).toBe('2020-01-02');
    rmSync(join(root, '.git'), { recursive: true, force: true });
    expect(await date(unset)).toBe('D:20260330150000Z');
    expect(updated()).toBeNull();
  });
});

describe('kurabe check', () => {
  it('writes nothing', async () => {
    const { code, out, err } = await kurabe(['check', '--root', root]);
    expect([code, out, err]).toEqual([0, 'エラー 0 件、注意 0 件\n', '']);
    expect(readdirSync(root)).toEqual(['content']);
  });

  it('speaks English with --lang en', async () => {
    breakContent();
    const { code, err } = await kurabe(['check', '--root', root, '--lang', 'en']);
    expect(code).toBe(1);
    expect(err).toContain('There is no such indicator file: ../indicators/startup.yaml');
    expect(err).toContain('did you mean: ../indicators/startups.yaml');
  });

  it('gives JSON with --format json, on standard output alone', async () => {
    breakContent();
    const { code, out, err } = await kurabe(['check', '--root', root, '--format', 'json']);
    expect([code, err]).toEqual([1, '']);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ errors: 1, warnings: 1, outputs: [] });
    expect(report.diagnostics[1]).toMatchObject({
      ruleId: 'indicator-link-resolves',
      severity: 'error',
      place: { file: 'content/old/1-work.md', range: { start: { line: 16, column: 3 } } },
      actual: '../indicators/startup.yaml',
    });
  });

  it('refuses links out of the project, or to what is hidden in it, by their real path', async () => {
    const secret = join(work, `secret-${counter}`);
    mkdirSync(secret);
    writeFileSync(join(secret, 'jobs.yaml'), 'name: 秘密\n');
    rmSync(join(root, 'content/indicators/jobs.yaml'));
    symlinkSync(join(secret, 'jobs.yaml'), join(root, 'content/indicators/jobs.yaml'));
    symlinkSync(secret, join(root, 'content/outside'));
    symlinkSync('.', join(root, 'content/loop'));
    symlinkSync('nowhere', join(root, 'content/dead'));
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/config'), '秘密');
    symlinkSync('../.git', join(root, 'content/git'));
    symlinkSync('../../.git/config', join(root, 'content/new/config.md'));
    const { code, err } = await kurabe(['check', '--root', root]);
    expect(code).toBe(1);
    for (const path of ['indicators/jobs.yaml', 'outside', 'loop', 'dead', 'git', 'new/config.md'])
      expect(err).toMatch(new RegExp(`content/${path} {2}エラー .*\\[file-is-inside-root\\]`));
    expect(err).not.toContain('秘密');
  });

  it.each([
    ['a paragraph of 10 MB', 'あいうえお、'.repeat(600_000)],
    ['emphasis without end', '*a_ '.repeat(9_000)],
    ['many emphasised paragraphs', `${'*a_ '.repeat(400)}\n\n`.repeat(200)],
    ['nested quotations', `${'>'.repeat(9_000)}a`],
    ['nested lists', Array.from({ length: 400 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
    ['open brackets', '['.repeat(100_000)],
  ])('ends within ten seconds on %s', async (_name, text) => {
    writeFileSync(join(root, 'content/old/1-work.md'), `# しごと\n\n${text}\n`);
    const start = performance.now();
    const { code, err } = await kurabe(['check', '--root', root]);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(code).toBe(1);
    expect(err).toMatch(/\[(?:file-size-is-limited|markdown-is-bounded)\]/);
  });
});

describe('long lines', () => {
  it.each([
    ['of bars', '|a'.repeat(60_000)],
    ['of one word', 'yaml.'.repeat(30_000)],
    ['of marks', '#'.repeat(150_000)],
    ['of entities', '&#x41;'.repeat(25_000)],
    ['of opened links', 'あ]('.repeat(900)],
    ['of ruby', '{あ|い}'.repeat(8_000)],
    ['of ruby that never ends', '{あ|'.repeat(30_000)],
    ['of ruby over all', `{${'あ'.repeat(50_000)}|い|う}`],
  ])('%s are checked within ten seconds', async (_name, text) => {
    writeFileSync(join(root, 'content/old/1-work.md'), `# しごと\n\n${text}\n`);
    const start = performance.now();
    const { code } = await kurabe(['check', '--root', root]);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(code).toBeLessThan(2);
  });
});

describe('wrong usage exits with 2', () => {
  it.each([
    [['bild'], 'もしかして: build'],
    [['build', '--roto', 'x'], 'もしかして: --root'],
    [['build', '--lang', 'fr'], '--lang は ja か en です'],
    [['build', '--format', 'xml'], '--format は text か json か github か gitlab か sarif です'],
    [['build', 'extra'], '余分な言葉があります: extra'],
    [['verify'], 'verify の後に PDF のファイル名が要ります'],
    [['verfy', 'a.pdf'], 'もしかして: verify'],
    [['build', '--root'], '--root の後に値が要ります'],
    [['build', '--root', 'no-such-folder'], 'フォルダー no-such-folder/content がありません'],
    [['check', '--root', 'no-such-folder'], '原稿のフォルダーに移るか、--root で指定してください'],
    [
      ['sheet', 'import', 'no-such.xlsx'],
      'no-such.xlsx がありません。ファイルの名前と場所を確かめてください',
    ],
    [['bild', '--lang', 'en'], 'did you mean build?'],
  ])('%j', async (args, message) => {
    const { code, err, out } = await kurabe(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
  });

  it('a SOURCE_DATE_EPOCH that is no number', async () => {
    const { code, err } = await kurabe(['build', '--root', root], { env: { SOURCE_DATE_EPOCH: 'today' } });
    expect(code).toBe(2);
    expect(err).toContain('SOURCE_DATE_EPOCH');
  });
});

describe('kurabe verify', () => {
  it('says of every file what it is', async () => {
    const files = ['text.txt', 'none.pdf'].map((name) => join(root, name));
    writeFileSync(join(root, 'text.txt'), 'text');
    const { code, out, err } = await kurabe(['verify', '--root', root, ...files]);
    expect([code, err]).toEqual([2, '']);
    expect(out).toBe(`${files[0]}: PDF ではありません\n\n${files[1]}: ファイルがありません\n`);
  });
});

describe('help and version', () => {
  it.each([[['help']], [['--help']], [['-h']], [[]]])('%j prints the usage', async (args) => {
    const { code, out } = await kurabe(args);
    expect(code).toBe(0);
    expect(out).toContain('kurabe build');
  });

  it('prints the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect((await kurabe(['version'])).out.trim()).toBe(version);
    expect((await kurabe(['--version'])).out.trim()).toBe(version);
  });
});
