import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tryWriting, writeFailure } from '../../scripts/commands/write-failure.ts';
import { memoryTerminal } from '../support/project.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'kurabe-writing-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(join(root, 'file'), '');

it.each([
  ['../x', '書き込めません。プロジェクトの外か、書き換えてはならない所です（../x）'],
  ['file/x', '書き込めません（EEXIST）'],
])('where %s cannot be written, the writer is told so', async (path, said) => {
  const terminal = memoryTerminal();
  const isWritten = await tryWriting({ language: 'ja' }, terminal, root, new Map([[path, '']]));
  expect(isWritten).toBe(false);
  expect(terminal.err.join('')).toBe(
    `${said}。変わったファイルがあるかもしれないので、git status で確かめてください\n`,
  );
});

it('a fault of kurabe itself is no reason to tell a writer', () => {
  expect(() => writeFailure(new TypeError('x'))).toThrow(TypeError);
});
