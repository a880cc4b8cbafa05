import { expect, it } from 'vitest';
import { readFormatCode } from '../../../scripts/data/xlsx/number-format.ts';
import { readCell } from '../../../scripts/sheet/cell-text.ts';
import { parseCsv } from '../../../scripts/sheet/csv.ts';
import type { Field } from '../../../scripts/sheet/field.ts';
import { readYear, yearSign } from '../../../scripts/sheet/year-text.ts';

const actual: Field = { kind: 'actual', year: 2025 };

function read(kind: 'text' | 'number', text: string, code: string, unit: string, isFormula = false): string {
  const cell = { kind, text, format: readFormatCode(code), isFormula };
  const written = readCell(cell, actual, [unit]);
  return written.kind === 'value' ? written.value : written.kind;
}

it.each([
  ['１，２００', '人', '1200'],
  ['1,200.50', '人', '1200.50'],
  ['1200人', '人', '1200'],
  ['△３', '人', '-3'],
  ['−0.3', '', '-0.3'],
  ['50％', '％', '50'],
  ['1200件', '人', 'refused'],
  ['約100人', '人', 'refused'],
  ['100～120', '人', 'refused'],
  ['100以上', '人', 'refused'],
  ['1,20', '人', 'refused'],
  ['007', '人', 'refused'],
  ['50%', '人', 'refused'],
  ['－', '人', 'nothing'],
  ['未定', '人', 'nothing'],
  ['　', '人', 'nothing'],
  ['削除', '人', 'remove'],
])('the text %s of the unit %s is %s', (text, unit, expected) => {
  expect(read('text', text, 'General', unit)).toBe(expected);
});

it.each([
  ['0.30000000000000004', 'General', '人', '0.3'],
  ['1.5', '#,##0.00', '人', '1.50'],
  ['12.5', '#,##0', '人', '12.5'],
  ['0.05', '0%', '％', '5'],
  ['0.05', '0%', '人', 'refused'],
  ['1832000', '#,##0,', '人', 'refused'],
  ['5', '0"千円"', '円', 'refused'],
  ['5', '0"円"', '円', '5'],
  ['1e20', 'General', '円', 'refused'],
])('the number %s in the format %s of the unit %s is %s', (text, code, unit, expected) => {
  expect(read('number', text, code, unit)).toBe(expected);
});

it.each([
  ['0.333333333333333', '0.0', '0.3'],
  ['33.3333333333333', 'General', 'refused'],
  ['3', 'General', '3'],
])('the result %s of a formula in the format %s is %s', (text, code, expected) => {
  expect(read('number', text, code, '人', true)).toBe(expected);
});

it.each([
  ['令和7年度', 2025],
  ['令和元年度', 2019],
  ['Ｒ７', 2025],
  ['R07年度', 2025],
  ['2025', 2025],
  ['FY2025', 2025],
  ['令和7年度（2025）', 2025],
  ['2025(令和6)年度', undefined],
  ['令和7年3月末', undefined],
  ['7', undefined],
])('%s is the fiscal year %s', (text, year) => {
  expect(readYear(text)).toBe(year);
});

it('writes a year as writers do', () => {
  expect([2019, 2018, 2025].map(yearSign)).toEqual(['R1', 'H30', 'R7']);
});

it('reads a CSV', () => {
  expect(parseCsv('a,"b ""c"",\nd"\r\n,e\n')).toEqual([['a', 'b "c",\nd'], ['', 'e'], ['']]);
});

it.each([
  ['', [['']]],
  ['a\rb', [['a'], ['b']]],
  ['"a', [['a']]],
  ['"a"b,"c', [['"a"b', 'c']]],
  ['"","""",""""', [['', '"', '"']]],
])('the CSV %j has these rows', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});

it('reads a field of a CSV as long as a file may be', () => {
  const [[first = ''] = []] = parseCsv(`"${'a""'.repeat(5_000_000)}",b`);
  expect(first.length).toBe(10_000_000);
});
