import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../../../scripts/data/columns.ts';
import { textOfCell } from '../../../scripts/data/csv.ts';
import { dictionary } from '../../../scripts/data/dictionary.ts';
import { indicatorsCsv } from '../../../scripts/data/indicators-csv.ts';
import { indicatorsXlsx } from '../../../scripts/data/indicators-xlsx.ts';
import type { Sheet } from '../../../scripts/data/xlsx/sheet.ts';
import { workbook } from '../../../scripts/data/xlsx/workbook.ts';
import { formatDecimal } from '../../../scripts/strategy/decimal.ts';
import type { Strategy } from '../../../scripts/strategy/strategy.ts';
import { parseCsv } from '../../support/csv.ts';
import { checkedCity, cities } from '../../support/strategies.ts';
import { type ReadCell, type ReadSheet, readXlsx } from '../../support/xlsx.ts';

const nothing = { title: undefined, creator: undefined, modified: undefined };

function sheetOf(rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet {
  return {
    name: '表',
    heads: rows[0]?.map((_, index) => `欄${index + 1}`) ?? ['欄'],
    rows,
    widest: 40,
    ...more,
  };
}

function texts(rows: readonly (readonly (ReadCell | undefined)[])[], count: number): (string | number)[][] {
  return rows.map((row) => Array.from({ length: count }, (_, column) => row[column]?.value ?? ''));
}

describe.each(cities)('the workbook of %s', (root) => {
  let strategy: Strategy;
  let sheets: ReadSheet[];
  beforeAll(async () => {
    strategy = (await checkedCity(root)).strategy;
    sheets = readXlsx(indicatorsXlsx(strategy, { updated: '2026-03-31' })).sheets;
  });

  it('has the rows of the CSV, with its numbers as numbers in the same digits', () => {
    const [head, ...rows] = parseCsv(indicatorsCsv(strategy).slice(1));
    const [ownHead = [], ...own] = sheets[0]?.rows ?? [];
    expect(texts([ownHead], columns.length)).toEqual([head]);
    expect(own).toHaveLength(rows.length);
    for (const [index, row] of rows.entries())
      for (const [column, { type }] of columns.entries()) {
        const cell = own[index]?.[column];
        const text = row[column] ?? '';
        if (type === 'text') expect(cell?.value ?? '').toBe(textOfCell(text));
        else expect(cell?.digits ?? '').toBe(text);
        if (type !== 'text' && cell) expect(cell.value).toBe(Number(text));
      }
  });

  it('shows every number as the documents do', () => {
    const values = sheets[0]?.rows.slice(1).flatMap((row) => row[16] ?? []) ?? [];
    for (const { digits = '', format } of values) {
      expect(format).toMatch(/^#,##0(?:\.0+)?$/);
      expect(formatDecimal(digits).split('.')[1]?.length).toBe(format.split('.')[1]?.length);
    }
  });

  it('explains its columns, and says what it is', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['指標の値', '項目の説明', 'この資料について']);
    expect(texts(sheets[1]?.rows ?? [], 8)).toEqual(dictionary());
    const about = new Map(texts(sheets[2]?.rows ?? [], 2).map(([key, value]) => [key, value]));
    expect(about.get('作成者')).toBe(strategy.documents[0]?.author);
    expect(about.get('更新日')).toBe('2026-03-31');
    expect(about.get('ライセンス')).toBe(strategy.licence?.name);
    expect(about.get('ライセンスの URL')).toBe(strategy.licence?.url);
  });

  it('keeps the heads of its columns in sight, with a filter over all rows', () => {
    for (const { xml, rows } of sheets) {
      const pane = xml.childNamed('sheetViews')?.childNamed('sheetView')?.childNamed('pane');
      expect(pane?.attr).toMatchObject({ ySplit: '1', topLeftCell: 'A2', state: 'frozen' });
      const filter = xml.childNamed('autoFilter')?.attr.ref;
      expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${rows.length}$`));
      expect(xml.childNamed('dimension')?.attr.ref).toBe(filter);
    }
  });
});

describe('a workbook', () => {
  const timeZone = process.env.TZ;
  afterEach(() => {
    if (timeZone === undefined) delete process.env.TZ;
    else process.env.TZ = timeZone;
  });

  it('is the same, byte for byte, at every time and in every time zone', () => {
    const made = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return Buffer.from(workbook([sheetOf([[{ kind: 'text', text: '値' }]])], nothing)).toString('hex');
    });
    expect(new Set(made).size).toBe(1);
  });

  it.each([
    '=1+1',
    '+81-0948',
    '@SUM(A1)',
    ' 空白の\t前と後 ',
    '二\n行',
    '<b>&amp;"\'</b>',
    '_x000D_ と _x41_',
    '𠮷野家',
    'a\rb',
  ])('keeps the text %j, which is no formula', (text) => {
    const { sheets, parts } = readXlsx(workbook([sheetOf([[{ kind: 'text', text }]])], nothing));
    expect(sheets[0]?.rows[1]?.[0]).toEqual({ value: text, digits: undefined, format: '49' });
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f');
  });

  it.each([
    ['0', '#,##0'],
    ['-312', '#,##0'],
    ['1.50', '#,##0.00'],
    ['23500000000', '#,##0'],
    ['0.00000000000001', '#,##0.00000000000000'],
  ])('has the number %s in the form %s', (digits, format) => {
    const { sheets } = readXlsx(workbook([sheetOf([[{ kind: 'number', digits }]])], nothing));
    expect(sheets[0]?.rows[1]?.[0]).toEqual({ value: Number(digits), digits, format });
  });

  it('has a fiscal year without separators, and leaves empty cells out', () => {
    const row = [undefined, { kind: 'year', digits: '2024' } as const];
    const { sheets } = readXlsx(workbook([sheetOf([row])], nothing));
    expect(sheets[0]?.rows[1]).toEqual([undefined, { value: 2024, digits: '2024', format: '1' }]);
  });

  it('cuts a text that is too long for Excel, and says so', () => {
    const text = '長'.repeat(40_000);
    const { sheets } = readXlsx(workbook([sheetOf([[{ kind: 'text', text }]])], nothing));
    const cut = String(sheets[0]?.rows[1]?.[0]?.value);
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/^長+…（続きは CSV にあります）$/);
  });

  it('names its columns beyond Z', () => {
    const row = Array.from({ length: 703 }, (_, index) => ({ kind: 'year', digits: String(index) }) as const);
    const { sheets, parts } = readXlsx(workbook([sheetOf([row])], nothing));
    expect(sheets[0]?.rows[1]?.map((cell) => cell?.value)).toEqual(row.map((_, index) => index));
    for (const name of ['"Z2"', '"AA2"', '"ZZ2"', '"AAA2"'])
      expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`r=${name}`);
  });

  it('declares the type of every part', () => {
    const { parts } = readXlsx(workbook([sheetOf([]), sheetOf([], { name: '二' })], nothing));
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const path of parts.keys())
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(types).toContain(`"/${path}"`);
  });
});
