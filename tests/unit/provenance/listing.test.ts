import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../../scripts/host/read-folder.ts';
import { readTemplates } from '../../../scripts/host/read-templates.ts';
import { compareSources, listingOf, parseListing, sha256 } from '../../../scripts/provenance/listing.ts';
import { hashSources } from '../../../scripts/provenance/schema.ts';

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const a = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';

describe('the listing of the sources', () => {
  it.each([
    [[], ''],
    [[{ path: 'content/a.md', sha256: empty }], `${empty}  content/a.md\n`],
    [
      [
        { path: 'content/い.md', sha256: a },
        { path: 'content/b/c.md', sha256: a },
        { path: 'content/b.md', sha256: empty },
        { path: 'content/B.md', sha256: a },
      ],
      `${a}  content/B.md\n${empty}  content/b.md\n${a}  content/b/c.md\n${a}  content/い.md\n`,
    ],
    // By bytes, U+FF5E stands before U+2000B, by UTF-16 units after it.
    [
      [
        { path: '𠀋', sha256: a },
        { path: '～', sha256: a },
      ],
      `${a}  ～\n${a}  𠀋\n`,
    ],
    [[{ path: 'a\\b\nc\rd', sha256: a }], `\\${a}  a\\\\b\\nc\\rd\n`],
  ])('%j', (files, listing) => {
    expect(listingOf(files)).toBe(listing);
    expect(
      parseListing(listing)
        ?.map(({ path }) => path)
        .sort(),
    ).toEqual(files.map(({ path }) => path).sort());
  });

  it.each([
    ['no line feed at the end', `${a}  x`],
    ['another order', `${a}  y\n${a}  x\n`],
    ['a path twice', `${a}  x\n${a}  x\n`],
    ['a short hash', `${a.slice(1)}  x\n`],
    ['capitals', `${a.toUpperCase()}  x\n`],
    ['one blank', `${a} x\n`],
    ['no path', `${a}  \n`],
    ['an escape without its sign', `${a}  x\\y\n`],
    ['a sign without an escape', `\\${a}  x\n`],
    ['an empty line', `${a}  x\n\n`],
  ])('is not read where it has %s', (_name, listing) => {
    expect(parseListing(listing)).toBeUndefined();
  });

  it('is read in linear time', () => {
    const line = (index: number): string => `${a}  ${String(index).padStart(8, '0')}\n`;
    const listing = Array.from({ length: 20_000 }, (_, index) => line(index)).join('');
    const start = performance.now();
    expect(parseListing(listing)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('the hashes of a project', () => {
  let work = '';
  const refuse = (problem: unknown): never => {
    throw new Error(JSON.stringify(problem));
  };
  const hashed = async (root: string, shipped: string) => {
    const { files } = await readTemplates(root, shipped, refuse);
    return hashSources(await readFolder(root, 'content', refuse), files);
  };
  const put = (path: string, bytes: string | Buffer): void => {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), bytes);
  };
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'kurabe-listing-'));
    put('own/content/next/work.md', '# しごと\r\n');
    put('own/content/next-work.md', '\uFEFFx');
    put('own/content/images/図.png', Buffer.from([0x89, 0xff, 0]));
    put('own/content/指標/人口.yaml', 'name: 人口\n');
    put('own/content/.hidden/x.md', 'x');
    put('own/templates/goal.hbs', 'mine');
    put('shipped/templates/goal.hbs', 'theirs');
    put('shipped/templates/theme.yaml', 'a: 1\n');
    put('shipped/templates/site.css', 'p {}');
    put('shipped/templates/.DS_Store', 'x');
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('are those of the bytes as they were read, with kurabe’s templates where it has none of its own', async () => {
    const files = await hashed(join(work, 'own'), join(work, 'shipped'));
    const hash = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(listingOf(files)).toBe(
      [
        `${hash(Buffer.from([0x89, 0xff, 0]))}  content/images/図.png`,
        `${hash('\uFEFFx')}  content/next-work.md`,
        `${hash('# しごと\r\n')}  content/next/work.md`,
        `${hash('name: 人口\n')}  content/指標/人口.yaml`,
        `${hash('mine')}  templates/goal.hbs`,
        `${hash('p {}')}  templates/site.css`,
        `${hash('a: 1\n')}  templates/theme.yaml`,
        '',
      ].join('\n'),
    );
  });

  it.skipIf(spawnSync('sha256sum', ['--version']).status !== 0)(
    'can be computed again with coreutils, as the documentation says',
    async () => {
      if (process.platform === 'linux') put('own/content/a\\b\nc.md', 'x');
      const listing = listingOf(await hashed(join(work, 'own'), join(work, 'shipped')));
      const command =
        "find -L content templates -name '.*' -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum";
      execFileSync('bash', ['-c', 'cp -rn ../shipped/templates .'], { cwd: join(work, 'own') });
      const run = (shell: string): string =>
        execFileSync('bash', ['-c', shell], { cwd: join(work, 'own'), encoding: 'utf8' });
      expect(run(command)).toBe(listing);
      expect(run(`${command} | sha256sum`)).toBe(`${sha256(listing)}  -\n`);
    },
  );

  it('replaces what XML cannot hold in a name, and equals nothing where a file was refused', () => {
    expect(hashSources([{ path: 'a\u0001\uFFFE.md', bytes: Buffer.from('a') }], [])).toEqual([
      { path: 'content/a\uFFFD\uFFFD.md', sha256: a },
    ]);
    expect(hashSources([], [{ path: '表.hbs', bytes: undefined }])).toEqual([
      { path: 'templates/表.hbs', sha256: '' },
    ]);
  });
});

describe('the comparison of sources', () => {
  it('names what was changed, added and removed', () => {
    const recorded = [
      { path: 'b', sha256: a },
      { path: '同', sha256: a },
      { path: '前', sha256: a },
      { path: 'a', sha256: empty },
    ];
    const present = [
      { path: '後', sha256: a },
      { path: '同', sha256: a },
      { path: 'b', sha256: empty },
      { path: 'a', sha256: a },
    ];
    expect(compareSources(recorded, present)).toEqual({
      changed: ['a', 'b'],
      added: ['後'],
      removed: ['前'],
    });
    expect(compareSources(recorded, recorded)).toEqual({ changed: [], added: [], removed: [] });
  });
});
