import { describe, expect, it } from 'vitest';
import { Lines } from '../../scripts/diagnostics/lines.ts';
import { nearest } from '../../scripts/diagnostics/nearest.ts';
import { decimalPattern, formatDecimal } from '../../scripts/strategy/decimal.ts';
import { formatDate } from '../../scripts/strategy/era.ts';
import { parseFiscalYear } from '../../scripts/strategy/fiscal-year.ts';
import { circled, katakana, kpiNumber, parenthesized } from '../../scripts/strategy/numbering.ts';
import { readDestination } from '../../scripts/strategy/paths.ts';

describe('fiscal years', () => {
  it.each([
    ['R1', 2019, '令和元年度'],
    ['R6', 2024, '令和6年度'],
    ['H31', 2019, '平成31年度'],
    ['H1', 1989, '平成元年度'],
    ['S63', 1988, '昭和63年度'],
    ['2018', 2018, '平成30年度'],
    ['2019', 2019, '令和元年度'],
    ['2024', 2024, '令和6年度'],
  ])('%s begins in April %i and is %s', (text, year, name) => {
    expect(parseFiscalYear(text)).toEqual({ year, name });
  });

  it.each(['R0', 'R01', 'R100', 'T5', '24', '令和6', 'R6年度', '', 'R6 '])('%j is none', (text) => {
    expect(parseFiscalYear(text)).toBeUndefined();
  });
});

describe('dates in their era', () => {
  it.each([
    ['2026-03-31', '令和8年3月31日'],
    ['2020-01-01', '令和2年1月1日'],
    ['2019-12-31', '令和元年12月31日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1990-01-01', '平成2年1月1日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1927-01-01', '昭和2年1月1日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '1926年12月24日'],
  ])('%s is %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });
});

describe('decimals', () => {
  it.each(['0', '-0.3', '1.50', '1832000', '123456789012345', '0.00001'])('%s is one', (text) => {
    expect(text).toMatch(decimalPattern);
  });

  it.each(['010', '1,000', '１００', '1e5', '.5', '5.', '+1', '0x10', '1234567890123456', '--1', ''])(
    '%j is none',
    (text) => {
      expect(text).not.toMatch(decimalPattern);
    },
  );

  it.each([
    ['1832000', '1,832,000'],
    ['-1234.5678', '-1,234.5678'],
    ['100', '100'],
    ['1.50', '1.50'],
  ])('%s reads %s', (decimal, formatted) => {
    expect(formatDecimal(decimal)).toBe(formatted);
  });
});

describe('numbers', () => {
  it.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [35, '㉟'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '(51)'],
  ])('%i in a circle is %s', (number, text) => {
    expect(circled(number)).toBe(text);
  });

  it('are full-width in parentheses, and kana below', () => {
    expect([parenthesized(1), parenthesized(12)]).toEqual(['（１）', '（１２）']);
    expect([katakana(1), katakana(46), katakana(47)]).toEqual(['ア', 'ン', '47']);
  });

  it('count KPIs only where a policy has several', () => {
    expect([kpiNumber('②', 1, 1), kpiNumber('②', 1, 2), kpiNumber('②', 2, 2)]).toEqual(['②', '②-1', '②-2']);
  });
});

describe('the nearest name', () => {
  it('is first, and names that are not alike are left out', () => {
    expect(nearest('units', ['name', 'unit', 'source'])).toEqual(['unit']);
    expect(nearest('startup.yaml', ['jobs.yaml', 'startups.yaml'])[0]).toBe('startups.yaml');
    expect(nearest('数値目票', ['数値目標', '基本的な方針'], 1 / 3)).toEqual(['数値目標']);
    expect(nearest('背景', ['数値目標'])).toEqual([]);
  });
});

describe('lines', () => {
  const lines = new Lines('あ\r\nい𠮷う\rx\n\nlast');

  it('find the line and column of an offset, for every line end', () => {
    expect(lines.point(0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(lines.point(3)).toEqual({ line: 2, column: 1, offset: 3 });
    expect(lines.point(6)).toEqual({ line: 2, column: 4, offset: 6 });
    expect(lines.point(8)).toEqual({ line: 3, column: 1, offset: 8 });
    expect(lines.point(10)).toEqual({ line: 4, column: 1, offset: 10 });
    expect(lines.point(999)).toEqual({ line: 5, column: 5, offset: 15 });
  });

  it('give a line’s text without its end', () => {
    expect([1, 2, 3, 4, 5, 6].map((number) => lines.line(number))).toEqual([
      'あ',
      'い𠮷う',
      'x',
      '',
      'last',
      undefined,
    ]);
  });
});

describe('a link’s destination', () => {
  it.each([
    ['../indicators/a.yaml', { kind: 'path', path: 'indicators/a.yaml', fragment: undefined }],
    ['b.md#見出し', { kind: 'path', path: 'current/b.md', fragment: '見出し' }],
    ['#%E8%A6%8B', { kind: 'path', path: 'current/a.md', fragment: '見' }],
    ['../../x', { kind: 'outside' }],
    ['%2e%2e/%2e%2e/x', { kind: 'outside' }],
    ['..%2f..%2fx', { kind: 'outside' }],
    ['..', { kind: 'path', path: '.', fragment: undefined }],
    ['/etc/passwd', { kind: 'absolute' }],
    ['//example.jp/x', { kind: 'absolute' }],
    ['%2Fetc', { kind: 'absolute' }],
    ['\\\\server\\x', { kind: 'absolute' }],
    ['a\\..\\x', { kind: 'invalid' }],
    ['%zz', { kind: 'invalid' }],
    ['%00', { kind: 'invalid' }],
    ['HTTPS://example.jp', { kind: 'scheme', scheme: 'https' }],
    ['java\nscript:alert(1)', { kind: 'scheme', scheme: 'javascript' }],
    ['\u0001javascript:x', { kind: 'scheme', scheme: 'javascript' }],
  ])('%j', (url, destination) => {
    expect(readDestination(url, 'current/a.md')).toEqual(destination);
  });
});
