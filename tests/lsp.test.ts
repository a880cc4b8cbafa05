import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  Location,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { startClient } from './support/language-client.ts';
import { repository } from './support/paths.ts';

const goal = 'content/old/1-work.md';

it('kurabe lsp serves an editor: problems, their mending, completion, links, and a clean end', async () => {
  const root = mkdtempSync(join(tmpdir(), 'kurabe-lsp-'));
  cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
  const sound = readFileSync(join(root, goal), 'utf8');
  const broken = sound.replace('../indicators/jobs.yaml', '../indicators/job.yaml');
  expect(broken).not.toBe(sound);
  writeFileSync(join(root, goal), broken);
  const client = await startClient(root);
  const ask = <Answer>(method: string, position: object, more: object = {}): Promise<Answer> =>
    client.connection.sendRequest(method, { textDocument: { uri: client.uri(goal) }, position, ...more });
  expect(client.initialized.serverInfo?.name).toBe('kurabe');

  const text = client.open(goal);
  const [problem] = await client.published(goal, (found) => found.length > 0);
  expect(problem).toMatchObject({
    code: 'indicator-link-resolves',
    severity: 1,
    source: 'kurabe',
    range: { start: client.position(text, '[', false) },
    message:
      '指標のファイルがありません: ../indicators/job.yaml\nもしかして: ../indicators/jobs.yaml\n' +
      '直し方: リンク先を直すか、その名前で指標のファイルを作ってください',
  });

  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri(goal) },
    range: problem?.range,
    context: { diagnostics: [problem] },
  });
  expect(actions[0]).toMatchObject({ title: '「../indicators/jobs.yaml」に直す', kind: 'quickfix' });
  const [edit] = actions[0]?.edit?.changes?.[client.uri(goal)] ?? [];
  const lines = text.split('\n');
  const line = lines[edit?.range.start.line ?? 0] ?? '';
  lines[edit?.range.start.line ?? 0] =
    line.slice(0, edit?.range.start.character) + edit?.newText + line.slice(edit?.range.end.character);
  expect(lines.join('\n')).toBe(sound);
  client.change(goal, sound);
  expect(await client.published(goal, (found) => found.length === 0)).toEqual([]);

  const link = client.position(sound, 'jobs.yaml');
  const [target] = await ask<Location[]>('textDocument/definition', link);
  expect(target).toEqual({
    uri: client.uri('content/indicators/jobs.yaml'),
    range: { start: { line: 0, character: 6 }, end: { line: 0, character: expect.any(Number) } },
  });
  const hover = await ask<Hover>('textDocument/hover', link);
  expect(JSON.stringify(hover.contents)).toContain('載るところ: ');
  const found = await ask<Location[]>('textDocument/references', link, {
    context: { includeDeclaration: false },
  });
  expect(found.map(({ uri }) => uri)).toContain(client.uri(goal));
  const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', {});
  expect(symbols[0]?.children?.map(({ name }) => name)).toEqual(['数値目標', '基本的な方針']);
  const all = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '創業' });
  expect(all.map(({ name, containerName }) => [name, containerName])).toEqual([
    ['① 創業の支援', '旧計画　基本目標１'],
    ['創業件数', 'indicators/startups.yaml'],
  ]);

  // Half a link, and a heading that is not closed by anything.
  const typing = `${sound.trimEnd()}\n- [`;
  client.change(goal, typing);
  const items = await ask<CompletionItem[]>('textDocument/completion', {
    line: typing.split('\n').length - 1,
    character: 3,
  });
  const jobs = items.find(({ textEdit }) => textEdit?.newText.includes('jobs.yaml'));
  expect(jobs?.textEdit?.newText).toMatch(/^\[.+\]\(\.\.\/indicators\/jobs\.yaml\)$/);

  expect(await client.end()).toEqual({ code: 0, errors: '' });
}, 30_000);
