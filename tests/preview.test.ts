import { appendFileSync, cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownPlace } from '../scripts/client/preview/messages.ts';
import { type RunningPreview, runPreview } from '../scripts/commands/preview-server.ts';
import { problem, type Report } from '../scripts/diagnostics/diagnostic.ts';
import { openMemory } from '../scripts/diagnostics/recall.ts';
import { browserCommand, editorCommand, editorUrl } from '../scripts/host/editor.ts';
import { firstReading, readAgain } from '../scripts/host/reread.ts';
import { earlierLine } from '../scripts/preview/moved-lines.ts';
import { startPreview } from '../scripts/preview/preview.ts';
import { repository } from './support/paths.ts';

/** Sends a request whose first line and headers are exactly these; gives the status, and the answer's text. */
function ask(
  port: number,
  path: string,
  { method = 'GET', body = '', ...headers }: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        if (String(response.headers['content-type']).startsWith('text/event-stream')) {
          asked.destroy();
          resolve({ status: response.statusCode ?? 0, text: '', headers: response.headers });
          return;
        }
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('the server of a preview', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kurabe-preview-')));
  const opened: ShownPlace[] = [];
  let running: RunningPreview;
  let port = 0;
  beforeAll(async () => {
    cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
    running = await runPreview({
      root,
      language: 'ja',
      port: 0,
      open: async (place) => {
        opened.push(place);
        return {};
      },
    });
    port = Number(new URL(running.address).port);
  });
  afterAll(async () => {
    await running.close();
    rmSync(root, { recursive: true });
  });

  it('listens on 127.0.0.1', () => {
    expect(running.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  const own = '127.0.0.1:PORT';
  const json = { 'content-type': 'application/json' };
  const place = '{"file":"content/next/work.md","line":2,"column":1}';
  const order = { method: 'POST', origin: `http://${own}`, ...json };
  it.each<readonly [what: string, path: string, headers: Record<string, string>, status: number]>([
    ['its page', '/', {}, 200],
    ['its page by the other name', '/', { host: 'localhost:PORT' }, 200],
    ['a page of the site', '/site/index.html', {}, 200],
    ['a page with the plans that are shown', '/site/index.html?plan=next', {}, 200],
    ['the states', '/events', {}, 200],
    ['another site’s name for this machine', '/', { host: 'evil.example' }, 403],
    ['another port', '/', { host: '127.0.0.1:1' }, 403],
    ['another site’s page', '/', { origin: 'https://evil.example' }, 403],
    ['a page without origin', '/', { origin: 'null' }, 403],
    ['an image in another site’s page', '/site/index.html', { 'sec-fetch-site': 'cross-site' }, 403],
    [
      'a link from another site',
      '/',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      200,
    ],
    ['the repository', '/.git/config', {}, 404],
    ['a folder above', '/../', {}, 404],
    ['a folder above in the site', '/site/../../etc/passwd', {}, 404],
    ['a folder above, encoded', '/site/%2e%2e/%2e%2e/etc/passwd', {}, 404],
    ['a broken encoding', '/site/%zz', {}, 404],
    ['a source', '/content/document.yaml', {}, 404],
    ['a source in the site', '/site/content/document.yaml', {}, 404],
    ['a query', '/?raw??', {}, 404],
    ['a query of a page', '/site/index.html?raw??', {}, 404],
    ['a whole address', 'http://evil.example/', {}, 400],
    ['a name of objects', '/site/constructor', {}, 404],
    ['writing', '/', { method: 'PUT' }, 405],
    ['an order by a link', '/open', {}, 405],
    ['an order', '/open', { ...order, body: place }, 200],
    ['an order from nowhere', '/open', { method: 'POST', ...json, body: place }, 403],
    ['an order from another site', '/open', { ...order, origin: 'https://evil.example', body: place }, 403],
    ['an order as a form sends it', '/open', { ...order, 'content-type': 'text/plain', body: place }, 415],
    ['an order for a file elsewhere', '/open', { ...order, body: place.replace('next', '../next') }, 400],
    [
      'an order for another file',
      '/open',
      { ...order, body: '{"file":"/etc/passwd","line":1,"column":1}' },
      400,
    ],
    ['an order for no line', '/open', { ...order, body: place.replace('2', '99999') }, 400],
    ['an order that is none', '/open', { ...order, body: '[' }, 400],
    ['an order that is long', '/open', { ...order, body: ' '.repeat(5_000) }, 413],
  ])('%s', async (_what, path, headers, status) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    expect((await ask(port, path, filled)).status).toBe(status);
  });

  it('opened the editor only for the order of its own page', () => {
    expect(opened).toEqual([{ file: join(root, 'content/next/work.md'), line: 2, column: 1 }]);
  });

  it('lets no other page read, embed or guess at what it sends', async () => {
    const { headers } = await ask(port, '/');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; style-src 'self'/,
      ),
    });
  });

  it('takes the next port where one is taken', async () => {
    const second = await runPreview({ root, language: 'ja', port, open: async () => undefined });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.close();
  });
});

describe('editors', () => {
  const place = { path: '/city/content/next/a b.md', line: 12, column: 3 };
  const colons = `${place.path}:12:3`;
  it.each<readonly [string, readonly string[] | undefined]>([
    ['code', ['code', '-g', colons]],
    ['code --wait', ['code', '-g', colons]],
    ['"C:\\Program Files\\Code.exe" -r', ['C:\\Program Files\\Code.exe', '-r', '-g', colons]],
    ['/usr/bin/codium', ['/usr/bin/codium', '-g', colons]],
    ['subl', ['subl', colons]],
    ['idea', ['idea', '--line', '12', '--column', '3', place.path]],
    ['emacsclient', ['emacsclient', '-n', '+12:3', place.path]],
    ['another', ['another', place.path]],
    ['constructor', ['constructor', place.path]],
    ['vim', undefined],
    ['nano -w', undefined],
  ])('%s', (editor, command) => {
    const made = editorCommand(editor, place);
    expect(made && [made.program, ...made.args]).toEqual(command);
  });

  it('are opened by the browser where there is none', () => {
    expect(editorUrl(place)).toBe('vscode://file/city/content/next/a%20b.md:12:3');
    expect(editorUrl({ path: 'C:\\city\\a.md', line: 1, column: 1 })).toBe('vscode://file/C:/city/a.md:1:1');
  });

  it('and browsers are started without a shell', () => {
    expect(browserCommand('win32', 'http://127.0.0.1:1/').program).toBe('rundll32');
    expect(browserCommand('linux', 'http://127.0.0.1:1/')).toEqual({
      program: 'xdg-open',
      args: ['http://127.0.0.1:1/'],
    });
  });
});

describe('lines of an earlier text', () => {
  it.each<readonly [now: string, then: string, line: number, earlier: number, isSame: boolean]>([
    ['a\nb\nc', 'a\nb\nc', 2, 2, true],
    ['a\nX\nc', 'a\nb\nc', 2, 2, false],
    ['new\na\nb\nc', 'a\nb\nc', 4, 3, true],
    ['a\nc', 'a\nb\nc', 2, 3, true],
    ['a\nX\nY\nc', 'a\nc', 3, 1, false],
  ])('%j of %j', (now, then, line, earlier, isSame) => {
    expect(earlierLine(now, then, line)).toEqual({ line: earlier, isSame });
  });
});

describe('sentences in a preview', () => {
  it('are looked at later than the rest, and told at once where their file is the same', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'kurabe-sentences-')));
    cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
    appendFileSync(join(root, 'content/document.yaml'), 'prose: yes\n');
    appendFileSync(join(root, 'content/new/work.md'), '\nここで食べれるものを売ります。\n');
    const told: string[][] = [];
    const facts = { language: 'ja', version: '0', history: [], date: undefined } as const;
    const preview = startPreview(facts, {
      notify: ({ problems }) => told.push(problems.map(({ rule }) => rule)),
      turn: () => new Promise((resolve) => setImmediate(resolve)),
    });
    const first = await firstReading(root);
    await preview.update({ ...first.project, found: first.found });
    expect(told[0]).toEqual([]);
    expect(told.at(-1)).toEqual(['prose-ra-is-kept']);
    told.length = 0;
    appendFileSync(join(root, 'content/old/1-work.md'), '\n文です。\n');
    const { project, found } = await readAgain(first, ['content/old/1-work.md']);
    await preview.update({ ...project, found });
    expect(told.length).toBeGreaterThan(1);
    for (const rules of told) expect(rules).toEqual(['prose-ra-is-kept']);
    rmSync(root, { recursive: true });
  });
});

describe('what is remembered between runs', () => {
  it('is given again with its problems while it is made of the same things', () => {
    const recall = openMemory();
    const bytes = new Uint8Array(1);
    const runs: string[] = [];
    const found: string[] = [];
    const work = (report: Report): number => {
      runs.push('run');
      const message = { ja: '', en: '' };
      report(problem('file-is-utf8', { place: { file: 'a' }, message }));
      return runs.length;
    };
    const look = (from: readonly unknown[]): number =>
      recall('a', from, work, ({ ruleId }) => found.push(ruleId));
    expect([look([bytes]), look([bytes]), look([new Uint8Array(1)])]).toEqual([1, 1, 2]);
    expect(found).toEqual(['file-is-utf8', 'file-is-utf8', 'file-is-utf8']);
  });
});
