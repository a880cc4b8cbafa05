import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../scripts/data/files.ts';
import { checkedCity, cities } from '../../support/strategies.ts';
import { strategyOf } from '../../support/strategy.ts';

describe('the files of the open data', () => {
  const strategy = strategyOf({
    'document.yaml':
      'version: 1\ntitle: 表\nplans: [{ id: old, name: 現戦略 }, { id: none, name: 空 }]\nrows: [{ old: a }]\n',
    'old/a.md': '# 目標\n',
  });

  it('are listed with what a link to them says', () => {
    const files = dataFiles(strategy, { updated: undefined });
    expect(files.map(({ path, title, mediaType }) => [path, title, mediaType])).toEqual([
      ['indicators.csv', '指標の値（CSV）', 'text/csv'],
      [
        'indicators.xlsx',
        '指標の値（Excel）',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      ['indicators-columns.csv', '項目の説明（CSV）', 'text/csv'],
      ['indicators.csv-metadata.json', '指標の値の CSV の形（CSVW）', 'application/csvm+json'],
      ['indicators.json', '指標の値（JSON）', 'application/json'],
      ['indicators.schema.json', '指標の値の JSON の形（JSON Schema）', 'application/schema+json'],
      ['stratml/old.xml', '現戦略（StratML）', 'application/xml'],
      ['stratml/old.performance.xml', '現戦略（StratML、指標の値付き）', 'application/xml'],
    ]);
    for (const { bytes, path } of files) expect(bytes.length, path).toBeGreaterThan(100);
  });

  it.each(cities)('are the same, byte for byte, whenever they are made of %s', async (root) => {
    const [first, again] = await Promise.all(
      [checkedCity(root), checkedCity(root)].map(async (checked) =>
        dataFiles((await checked).strategy, { updated: '2026-03-31' }),
      ),
    );
    expect(first?.map(({ path }) => path)).toEqual(again?.map(({ path }) => path));
    for (const [index, { path, bytes }] of (first ?? []).entries())
      expect(Buffer.compare(bytes, again?.[index]?.bytes ?? Buffer.alloc(0)), path).toBe(0);
  });
});
