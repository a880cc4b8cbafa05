import { beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../../../scripts/data/columns.ts';
import { csvMetadata } from '../../../scripts/data/csvw.ts';
import { dictionaryCsv } from '../../../scripts/data/dictionary.ts';
import { indicatorsCsv } from '../../../scripts/data/indicators-csv.ts';
import type { Strategy } from '../../../scripts/strategy/strategy.ts';
import { parseCsv } from '../../support/csv.ts';
import { checkedCity, cities } from '../../support/strategies.ts';
import { strategyOf } from '../../support/strategy.ts';

interface ColumnMetadata {
  readonly name: string;
  readonly titles: string;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly null: string;
  readonly required?: boolean;
}

/** The lexical forms of XML Schema's types, as far as they are used. */
const forms: Readonly<Record<string, RegExp>> = {
  string: /^.*$/s,
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
};

function isValid(cell: string, { datatype, null: none, required }: ColumnMetadata): boolean {
  if (cell === none) return !required;
  const { base, format } = typeof datatype === 'string' ? { base: datatype, format: '[^]*' } : datatype;
  return (forms[base]?.test(cell) ?? false) && new RegExp(`^(?:${format})$`).test(cell);
}

describe.each(cities)('the metadata of the CSV of %s', (root) => {
  let strategy: Strategy;
  let own: ColumnMetadata[];
  let rows: string[][];
  let metadata: {
    readonly url: string;
    readonly dialect: Record<string, unknown>;
    readonly tableSchema: { readonly columns: ColumnMetadata[]; readonly primaryKey: string[] };
  };
  beforeAll(async () => {
    strategy = (await checkedCity(root)).strategy;
    metadata = JSON.parse(csvMetadata(strategy, { updated: undefined }));
    own = metadata.tableSchema.columns;
    rows = parseCsv(indicatorsCsv(strategy).slice(1));
  });

  it('have the columns of the CSV in their order', () => {
    expect(own.map(({ titles }) => titles)).toEqual(rows[0]);
    expect(own.map(({ name }) => name)).toEqual(columns.map(({ id }) => id));
    for (const { name } of own) expect(name, 'CSVW 5.6: no "_" in front').toMatch(/^[A-Za-z]\w*$/);
  });

  it('give every cell a type that it has', () => {
    for (const row of rows.slice(1))
      for (const [index, cell] of row.entries())
        expect(own[index] && isValid(cell, own[index]), `${own[index]?.name}: ${cell}`).toBe(true);
  });

  it('name a key that no two rows share', () => {
    const places = metadata.tableSchema.primaryKey.map((key) => own.findIndex(({ name }) => name === key));
    expect(places).not.toContain(-1);
    const keys = rows.slice(1).map((row) => JSON.stringify(places.map((place) => row[place])));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('say how the CSV is written', () => {
    const csv = indicatorsCsv(strategy);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(metadata.dialect).toMatchObject({ encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'] });
    expect(
      csv
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });
});

describe('a cell', () => {
  const column = { name: 'x', titles: 'x', null: '' };
  it.each([
    ['1832000', 'decimal', true],
    ['-0.20', 'decimal', true],
    ['1,832', 'decimal', false],
    ['2人', 'integer', false],
    ['', 'integer', true],
    ['', { base: 'string', format: 'a|b' }, true],
    ['ab', { base: 'string', format: 'a|b' }, false],
  ])('%j of the type %j: %j', (cell, datatype, expected) => {
    expect(isValid(cell, { ...column, datatype })).toBe(expected);
    expect(isValid('', { ...column, datatype, required: true })).toBe(false);
  });
});

describe('the metadata of a CSV', () => {
  const settings = 'version: 1\ntitle: 対照表\nplans: [{ id: a, name: 計画 }]\nrows: [{ a: b }]\n';
  const metadataOf = (more: string, updated: string | undefined): Record<string, unknown> => {
    const texts = { 'document.yaml': settings + more, 'a/b.md': '# 目標\n' };
    return JSON.parse(csvMetadata(strategyOf(texts), { updated }));
  };

  it('say where they come from, in the terms of Dublin Core', () => {
    const licence = 'licence: { name: 市の規約, url: "https://example.jp/terms" }\n';
    expect(metadataOf(`author: 試験市\nlanguage: en\n${licence}`, '2026-03-31')).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
      url: 'indicators.csv',
      'dc:title': { '@value': '対照表', '@language': 'en' },
      'dc:creator': '試験市',
      'dc:license': { '@id': 'https://example.jp/terms' },
      'dc:modified': { '@value': '2026-03-31', '@type': 'xsd:date' },
    });
  });

  it('leave out what is not known', () => {
    const metadata = metadataOf('', undefined);
    for (const key of ['dc:creator', 'dc:license', 'dc:modified']) expect(metadata).not.toHaveProperty(key);
  });
});

describe('the data dictionary', () => {
  it('is a rectangle that explains every column', () => {
    const [head, ...rows] = parseCsv(dictionaryCsv().slice(1));
    expect(head).toEqual(['番号', '項目ID', '項目名', '型', '必須', '主キー', '取り得る値', '説明']);
    expect(rows).toHaveLength(columns.length);
    expect(rows[0]).toEqual([
      '1',
      'indicator',
      '指標ID',
      '文字列',
      '必須',
      '○',
      '',
      '指標の符号。原稿のファイルの道筋から .yaml を除いたもの',
    ]);
    expect(rows[13]).toEqual([
      '14',
      'kind',
      '値の種類',
      '文字列',
      '',
      '○',
      '基準値、実績値、目標値',
      '基準値、実績値、目標値。値がなければ空',
    ]);
    for (const row of rows) expect(row).toHaveLength(8);
    expect(new Set(rows.map(([, id]) => id)).size).toBe(rows.length);
  });
});
