import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Arguments } from '../../../scripts/commands/arguments.ts';
import { schema } from '../../../scripts/commands/schema.ts';
import { editorFiles } from '../../../scripts/editor/editor-files.ts';
import { expectGolden } from '../../support/golden.ts';
import { repository } from '../../support/paths.ts';
import { memoryTerminal } from '../../support/project.ts';

async function run(root: string, operands: readonly string[] = []) {
  const args: Arguments = {
    command: 'schema',
    operands,
    values: {},
    root,
    out: undefined,
    language: 'ja',
    format: 'text',
    url: undefined,
  };
  const terminal = memoryTerminal();
  const code = await schema(args, { terminal, env: {}, stdin: process.stdin, now: () => 0 });
  return { code, out: terminal.out.join(''), err: terminal.err.join('') };
}

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'kurabe-schema-'));
  mkdirSync(join(root, 'content'));
  return root;
}

describe('kurabe schema', () => {
  it('writes the schemas and the settings of VS Code', async () => {
    const root = project();
    expect(await run(root)).toMatchObject({ code: 0, err: '' });
    for (const [path, text] of editorFiles()) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('keeps the settings that are there', async () => {
    const root = project();
    mkdirSync(join(root, '.vscode'));
    const settings = join(root, '.vscode/settings.json');
    writeFileSync(settings, '{ "files.eol": "\\r\\n", "own": 1 }');
    expect(await run(root)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({
      'files.eol': '\r\n',
      own: 1,
      'files.encoding': 'utf8',
    });
  });

  it('says what to add to settings with comments, and leaves them', async () => {
    const root = project();
    mkdirSync(join(root, '.vscode'));
    const settings = join(root, '.vscode/settings.json');
    writeFileSync(settings, '{\n  // own\n}\n');
    const { code, err } = await run(root);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^\.vscode\/settings\.json には.*書き足してください:\n\{\n {2}"files\.encoding": "utf8",/,
    );
    expect(readFileSync(settings, 'utf8')).toBe('{\n  // own\n}\n');
    expect(existsSync(join(root, '.vscode/extensions.json'))).toBe(true);
  });

  it('writes the schemas alone into another folder, and none outside of the project', async () => {
    const root = project();
    expect((await run(root, ['schemas'])).code).toBe(0);
    expect(existsSync(join(root, 'schemas/document.schema.json'))).toBe(true);
    expect(existsSync(join(root, '.vscode'))).toBe(false);
    expect(await run(root, ['../elsewhere'])).toMatchObject({
      code: 2,
      err: '書き込めません。プロジェクトの外か、書き換えてはならない所です（../elsewhere/document.schema.json）\n',
    });
  });

  it('needs a project', async () => {
    expect((await run(mkdtempSync(join(tmpdir(), 'kurabe-schema-')))).code).toBe(2);
  });

  it.each([...editorFiles()])('%s of this repository is up to date', (path, text) => {
    expectGolden(join(repository, path), text);
  });
});
