import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../scripts/commands/arguments.ts';
import { sheet } from '../../../scripts/commands/sheet.ts';
import { letters } from '../../../scripts/data/xlsx/address.ts';
import { readWorkbook } from '../../../scripts/data/xlsx/read-workbook.ts';
import type { Checked } from '../../../scripts/pipeline.ts';
import { applyChanges } from '../../../scripts/sheet/apply.ts';
import { byDepartment } from '../../../scripts/sheet/departments.ts';
import { exportWorkbook } from '../../../scripts/sheet/export.ts';
import { readForms } from '../../../scripts/sheet/merge.ts';
import { repository } from '../../support/paths.ts';
import { memoryTerminal } from '../../support/project.ts';
import { checkedCity } from '../../support/strategies.ts';

const city = join(repository, 'tests/cities/minamino');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kurabe-sheet-'));
  cpSync(join(city, 'content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const parsed = parseArguments(['sheet', ...args, '--root', root]);
  if ('message' in parsed) throw new Error(parsed.message.en);
  const terminal = memoryTerminal();
  const code = await sheet(parsed, { terminal, env: {}, now: () => 0, stdin: Readable.from([]) });
  return { code, out: terminal.out.join(''), err: terminal.err.join('') };
}

/** The sources of the indicators, by their names. */
function sources(): Record<string, string> {
  const folder = join(root, 'content/indicators');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The lines that have changed since. */
function changedLines(before: Record<string, string>): string[] {
  return Object.entries(sources()).flatMap(([name, text]) => {
    const old = new Set(before[name]?.split('\n'));
    return text
      .split('\n')
      .filter((line) => !old.has(line))
      .map((line) => `${name}: ${line.trim()}`);
  });
}

/** Writes into a form as a person does: by the file's row and the head of the column, each cell as XML. */
function filled(
  bytes: Uint8Array,
  cells: readonly (readonly [id: string, head: string, xml: string])[],
): Uint8Array {
  const [form] = readWorkbook(bytes);
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const [id, head, content] of cells) {
    const heads = form?.rows.get(3)?.cells ?? new Map();
    const column = [...heads].find(([, { text }]) => text.replace('\n', ' ') === head)?.[0];
    const row = [...(form?.rows ?? [])].find(([, { cells: own }]) => own.get(0)?.text === id)?.[0];
    if (column === undefined) throw new Error(`no column ${head}`);
    const address = `${letters(column)}${row}`;
    xml = xml.replace(
      new RegExp(`<c r="${address}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`),
      content.replace('<c', `<c r="${address}"$1`),
    );
  }
  parts['xl/worksheets/sheet1.xml'] = strToU8(xml);
  return zipSync(parts, { level: 1 });
}

function fill(file: string, cells: Parameters<typeof filled>[1]): void {
  writeFileSync(file, filled(readFileSync(file), cells));
}

let checked: Checked;
let form: Uint8Array;
beforeAll(async () => {
  checked = await checkedCity(city);
  const departments = byDepartment(checked.strategy).filter(({ department }) => department === '商工観光課');
  form = exportWorkbook(checked.strategy, departments);
});

/** What a form with some cells filled in comes to, and the lines of the sources that it changes. */
function imported(...cells: Parameters<typeof filled>[1]) {
  const bytes = filled(form, cells);
  const { changes, refusals } = readForms(
    [{ file: 'a.xlsx', sheets: readWorkbook(bytes) }],
    checked.strategy,
  );
  const files = readdirSync(join(city, 'content/indicators')).map((name) => ({
    path: `indicators/${name.normalize('NFC')}`,
    bytes: readFileSync(join(city, 'content/indicators', name)),
  }));
  const { texts, lines } = applyChanges(files, checked.strategy, changes);
  const changed = [...texts].flatMap(([path, text]) => {
    const before = readFileSync(join(city, 'content', path), 'utf8').split('\n');
    const after = text.split('\n');
    return after.flatMap((line, index) =>
      before.includes(line) ? [] : [`${path.slice(11)}:${index + 1}: ${line.trim()}`],
    );
  });
  const places = changes.map((change) => `${change.indicator.path.slice(11)}:${lines.get(change)}`);
  return { changed, places, reasons: refusals.map(({ message, note }) => message.ja + note.ja) };
}

const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const number = (content: string): string => `<c><v>${content}</v></c>`;

describe('kurabe sheet', () => {
  it('brings back what it sent out without a change, and changes no byte', async () => {
    const exported = await run('export');
    expect(exported.code).toBe(0);
    const files = readdirSync(join(root, 'out/sheet')).map((name) => join(root, 'out/sheet', name));
    expect(files).toHaveLength(10);
    const before = sources();
    expect(await run('import', ...files)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^変更 0 件/),
    });
    expect(sources()).toEqual(before);
  });

  it.each<[string, string, string, string, string]>([
    [
      'visitors',
      '第2期計画 目標値',
      number('950000'),
      'visitors.yaml',
      'second: { baseline: { R6: 660000 }, target: { R12: 950000 } }',
    ],
    [
      'visitors',
      '第2期計画 目標年度',
      text('Ｒ１１'),
      'visitors.yaml',
      'second: { baseline: { R6: 660000 }, target: { R11: 900000 } }',
    ],
    [
      'shipments',
      '第2期計画 目標年度',
      number('2029'),
      'shipments.yaml',
      'second: { baseline: { 2023: 19876543210 }, target: { 2029: 23500000000 } }',
    ],
    ['shipments', '実績値 令和5年度', number('1.99E10'), 'shipments.yaml', '2023: 19900000000'],
    ['stay-rate', '実績値 令和6年度', text('８．０％'), 'stay-rate.yaml', 'actuals: { R6: 8.0 }'],
    [
      'new-businesses',
      '実績値 令和2年度',
      text('削除'),
      'new-businesses.yaml',
      'actuals: { R3: 11, R4: 15, R5: 19, R6: 18 }',
    ],
    ['visitors', '方向', text('維持'), 'visitors.yaml', 'direction: maintain'],
    ['visitors', '出典', text('別の: 調査'), 'visitors.yaml', 'source: "別の: 調査"'],
    ['stay-rate', '定義', text('割合'), 'stay-rate.yaml', 'definition: 割合'],
  ])('changes one line for %s %s', (id, head, cell, file, line) => {
    const { changed, places, reasons } = imported([id, head, cell]);
    expect(reasons).toEqual([]);
    expect(changed).toEqual([expect.stringMatching(/^[^:]+:\d+: /)]);
    expect(changed[0]).toBe(`${places[0]}: ${line}`);
    expect(places[0]).toContain(file);
  });

  it.each<[string, string, string, string]>([
    ['visitors', '第2期計画 目標値', '<c/>', '空になっています（前の値 900000）'],
    ['visitors', '第2期計画 目標値', text('未定'), '値があった所が「未定」になっています'],
    ['visitors', '第2期計画 目標年度', text('削除'), '値に年度がありません'],
    ['visitors', '指標の名前', text('観光客数'), 'kurabe rename'],
    ['visitors', '実績値 令和6年度', '<c t="e"><v>#REF!</v></c>', 'エラー（#REF!）'],
    ['visitors', 'ファイル （変えない）', text('visitor'), '「visitors」のことなら'],
    ['visitors', 'ファイル （変えない）', text('shipments'), 'が合いません'],
  ])('refuses %s %s %s', (id, head, cell, reason) => {
    const { changed, reasons } = imported([id, head, cell]);
    expect(changed).toEqual([]);
    expect(reasons.join()).toContain(reason);
  });

  it('writes nothing where a cell is refused, and the others with --partial', async () => {
    const file = join(root, 'form.xlsx');
    writeFileSync(
      file,
      filled(form, [
        ['visitors', '第2期計画 目標値', '<c/>'],
        ['stay-rate', '実績値 令和6年度', number('9')],
      ]),
    );
    const before = sources();
    expect((await run('import', file)).code).toBe(1);
    expect(sources()).toEqual(before);
    const partial = await run('import', file, '--partial');
    expect(partial.code).toBe(1);
    expect(partial.err).toContain('form.xlsx「商工観光課」O6  取り込めません  目標値（第2期計画）');
    expect(partial.out).toMatch(
      /^content\/indicators\/stay-rate\.yaml:8 {2}実績値（令和6年度）: （なし） → 9/,
    );
    expect(changedLines(before)).toEqual(['stay-rate.yaml: actuals: { R6: 9 }']);
  });

  it('leaves alone what has changed in the sources since, and refuses a cell that changes it too', async () => {
    const file = join(root, 'form.xlsx');
    writeFileSync(file, form);
    const source = join(root, 'content/indicators/visitors.yaml');
    writeFileSync(source, readFileSync(source, 'utf8').replace('R12: 900000', 'R12: 910000'));
    const before = sources();
    expect((await run('import', file)).code).toBe(0);
    expect(sources()).toEqual(before);
    fill(file, [['visitors', '第2期計画 目標値', number('950000')]]);
    expect((await run('import', file)).err).toContain('原稿も変わっています（900000 → 910000）');
    expect(sources()).toEqual(before);
  });

  it('writes nothing for a trial, nor where the sources would have new errors', async () => {
    const file = join(root, 'form.xlsx');
    writeFileSync(file, form);
    fill(file, [['stay-rate', '実績値 令和6年度', number('9')]]);
    const before = sources();
    expect(await run('import', file, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('→ 9'),
    });
    fill(file, [['stay-rate', '定義', text('{棚田|たなだ}')]]);
    expect(await run('import', file, '--partial')).toMatchObject({
      code: 1,
      err: expect.stringContaining('ruby-stands-in-markdown'),
    });
    expect(sources()).toEqual(before);
  });

  it('does not overwrite a form that may be filled in', async () => {
    await run('export', '--department', '商工観光課');
    expect((await run('export', '--department', '商工観光課')).code).toBe(0);
    fill(join(root, 'out/sheet/商工観光課.xlsx'), [['stay-rate', '定義', text('割合')]]);
    expect(await run('export', '--department', '商工観光課')).toMatchObject({
      code: 1,
      err: expect.stringContaining('上書きしません'),
    });
  });

  it('reads a CSV of Shift_JIS, in any order of columns', async () => {
    const csv = join(root, 'a.csv');
    // 「指標名,ファイル,R6実績」 in Shift_JIS.
    const head = Buffer.from(
      '8e77 9557 96bc 2c 8374 8340 8343 838b 2c 5236 8ec0 90d1'.replaceAll(' ', ''),
      'hex',
    );
    writeFileSync(csv, Buffer.concat([head, Buffer.from('\r\n,stay-rate,"9.10"\r\n')]));
    const before = sources();
    expect((await run('import', csv)).code).toBe(0);
    expect(changedLines(before)).toEqual(['stay-rate.yaml: actuals: { R6: 9.10 }']);
  });
});
