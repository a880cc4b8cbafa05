import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { SourceRefused, writeSources } from '../../scripts/host/write-sources.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kurabe-sources-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let root = '';
let counter = 0;
beforeEach(() => {
  root = join(folder, `project-${++counter}`);
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/a.md'), 'before');
});

it('writes into folders that are there and into new ones, and leaves nothing else behind', async () => {
  await writeSources(
    root,
    new Map([
      ['content/a.md', '後'],
      ['content/new/b.md', 'b'],
    ]),
  );
  expect(readFileSync(join(root, 'content/a.md'), 'utf8')).toBe('後');
  expect(readFileSync(join(root, 'content/new/b.md'), 'utf8')).toBe('b');
  expect(readdirSync(join(root, 'content'))).toEqual(['a.md', 'new']);
});

it('writes a file whose name is as long as names can be', async () => {
  const path = `content/${'あ'.repeat(83)}.yaml`;
  await writeSources(root, new Map([[path, 'a']]));
  expect(readFileSync(join(root, path), 'utf8')).toBe('a');
});

it('keeps the permissions of a file', async () => {
  chmodSync(join(root, 'content/a.md'), 0o640);
  await writeSources(root, new Map([['content/a.md', 'after']]));
  expect(statSync(join(root, 'content/a.md')).mode & 0o777).toBe(0o640);
});

it('follows a link within the project, and keeps it', async () => {
  symlinkSync('a.md', join(root, 'content/link.md'));
  await writeSources(root, new Map([['content/link.md', 'after']]));
  expect(readFileSync(join(root, 'content/a.md'), 'utf8')).toBe('after');
  expect(
    readdirSync(join(root, 'content'), { withFileTypes: true })
      .find(({ name }) => name === 'link.md')
      ?.isSymbolicLink(),
  ).toBe(true);
});

it.each([
  ['a path with ..', '../outside.md'],
  ['a linked folder', 'content/linked/outside.md'],
  ['the root itself', '.'],
  ["git's own files", 'content/git/hooks/pre-commit'],
])('refuses %s, and writes nothing at all', async (_name, path) => {
  symlinkSync(folder, join(root, 'content/linked'));
  symlinkSync('../.git', join(root, 'content/git'));
  mkdirSync(join(root, '.git/hooks'), { recursive: true });
  await expect(
    writeSources(
      root,
      new Map([
        ['content/a.md', 'after'],
        [path, 'x'],
      ]),
    ),
  ).rejects.toThrow(SourceRefused);
  expect(readFileSync(join(root, 'content/a.md'), 'utf8')).toBe('before');
  expect(readdirSync(folder)).not.toContain('outside.md');
});
