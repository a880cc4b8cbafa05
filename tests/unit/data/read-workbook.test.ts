import { describe, expect, it } from 'vitest';
import { readFormatCode } from '../../../scripts/data/xlsx/number-format.ts';
import { plainDecimal, roundedDecimal } from '../../../scripts/data/xlsx/plain-decimal.ts';
import { readWorkbook } from '../../../scripts/data/xlsx/read-workbook.ts';
import { WorkbookRefused } from '../../../scripts/data/xlsx/refused.ts';
import { workbookParts, zipped } from '../../support/workbooks.ts';

describe('a cell', () => {
  it.each([
    ['<c r="B3" t="s"><v>0</v></c>', 'text', '課長 '],
    ['<c r="B3" t="s"><v>1</v></c>', 'text', 'a\rb_x41_'],
    ['<c r="B3" t="inlineStr"><is><t>直</t><rPh sb="0" eb="1"><t>チョク</t></rPh></is></c>', 'text', '直'],
    ['<c r="B3" t="str"><f>A1</f><v>式</v></c>', 'text', '式'],
    ['<c r="B3"><v>0.30000000000000004</v></c>', 'number', '0.30000000000000004'],
    ['<c r="B3" t="b"><v>1</v></c>', 'boolean', 'TRUE'],
    ['<c r="B3" t="e"><v>#N/A</v></c>', 'error', '#N/A'],
    ['<c r="B3" s="2"><v>45000</v></c>', 'date', '45000'],
    ['<c r="B3" s="3"><v>45000</v></c>', 'date', '45000'],
    ['<c r="B3"><f>1/0</f></c>', 'empty', ''],
  ])('%s is a %s', (cell, kind, text) => {
    const [sheet] = readWorkbook(zipped(workbookParts(`<row r="3" hidden="1">${cell}</row>`)));
    expect(sheet?.rows.get(3)?.cells.get(1)).toMatchObject({ kind, text, isFormula: cell.includes('<f>') });
    expect(sheet?.rows.get(3)?.isHidden).toBe(true);
  });

  it('has its place where rows and cells do not name theirs, and in elements with a prefix', () => {
    const parts = workbookParts('');
    const sheet = `<x:worksheet xmlns:x="y"><x:sheetData><x:row/><x:row><x:c/><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const [read] = readWorkbook(zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
    expect(read?.rows.get(2)?.cells.get(1)?.text).toBe('7');
  });

  it('is covered by merged cells, except the first, and may be in a hidden column', () => {
    const [sheet] = readWorkbook(zipped(workbookParts('')));
    expect([sheet?.isCovered(1, 0), sheet?.isCovered(1, 1), sheet?.isCovered(2, 0)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([1, 2, 3, 4].map((column) => sheet?.isHiddenColumn(column))).toEqual([false, true, true, false]);
  });

  it('is hidden by any of the ranges of columns, of which a hostile file may have very many', () => {
    const parts = workbookParts('');
    const path = 'xl/worksheets/sheet1.xml';
    const ranges = (min: string, max: string, times = 1): string =>
      `<col min="${min}" max="${max}" hidden="1"/>`.repeat(times);
    const columns = `${ranges('2', '3', 400_000)}${ranges('1', '5')}${ranges('x', '9')}${ranges('9', '8')}${ranges('16384', '99999')}`;
    const text = (parts[path] ?? '').replace(/<cols>.*<\/cols>/, `<cols>${columns}</cols>`);
    const [sheet] = readWorkbook(zipped({ ...parts, [path]: text }));
    const hidden = Array.from({ length: 16_400 }, (_, column) => column).filter((column) =>
      sheet?.isHiddenColumn(column),
    );
    expect(hidden).toEqual([0, 1, 2, 3, 4, 16_383]);
  });
});

describe('a file', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readWorkbook(bytes);
    } catch (error) {
      if (error instanceof WorkbookRefused) return error.code;
      throw error;
    }
    return 'read';
  };
  const ole = (text: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, 'utf16le')]);
  const row = `<row>${'<c t="inlineStr"><is><t>a</t></is></c>'.repeat(50)}</row>`;
  const whole = zipped(workbookParts(''));

  it.each<[string, () => Uint8Array, string]>([
    ['a sound one', () => whole, 'read'],
    ['a sound one with macros', () => zipped(workbookParts('', { 'xl/vbaProject.bin': 'x' })), 'read'],
    ['an old one', () => ole('Workbook'), 'old-excel'],
    ['an encrypted one', () => ole('EncryptedPackage'), 'encrypted'],
    ['a binary one', () => zipped({ 'xl/workbook.bin': 'x' }), 'binary-excel'],
    ['one of LibreOffice', () => zipped({ 'content.xml': '<x/>' }), 'other-spreadsheet'],
    ['one of Word', () => zipped({ 'word/document.xml': '<x/>' }), 'no-workbook'],
    ['a text', () => Buffer.from('name,unit'), 'no-workbook'],
    ['one that is cut', () => whole.slice(0, whole.length / 2), 'damaged'],
    ['one that is not well-formed', () => zipped(workbookParts('<row><c></row>')), 'damaged'],
    [
      'one with a document type',
      () =>
        zipped(
          workbookParts('', {
            'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst>&e;</sst>',
          }),
        ),
      'has-doctype',
    ],
    ['one that unpacks to very much', () => zipped(workbookParts(row.repeat(60_000))), 'too-large'],
  ])('that is %s is %s', (_, bytes, code) => {
    expect(refusal(bytes())).toBe(code);
  });
});

describe('a number', () => {
  it.each([
    ['0.30000000000000004', 0, '0.3'],
    ['1.832E6', 0, '1832000'],
    ['-1E-3', 0, '-0.001'],
    ['0.05', 2, '5'],
    ['0.125', 2, '12.5'],
    ['-0', 0, '0'],
    ['x', 0, undefined],
  ])('%s moved by %i digits is %s', (text, shift, expected) => {
    expect(plainDecimal(text, shift)).toBe(expected);
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['-0.4', 0, '0'],
    ['9.99', 1, '10.0'],
    ['5', 2, '5.00'],
    ['0.05', 1, '0.1'],
  ])('%s to %i decimals is %s', (text, places, expected) => {
    expect(roundedDecimal(text, places)).toBe(expected);
  });
});

it.each([
  ['General', 'general', 0, ''],
  ['G/標準', 'general', 0, ''],
  ['#,##0.0##', 'number', 0, ''],
  ['0.0%', 'number', 2, ''],
  ['#,##0,', 'number', -3, ''],
  ['0.0,,"百万"', 'number', -6, '百万'],
  ['0"人";[Red]-0"人"', 'number', 0, '人'],
  ['[$¥-411]#,##0', 'number', 0, '¥'],
  ['0.00E+00', 'general', 0, ''],
  ['yyyy"年"m"月"', 'date', 0, '年月'],
  ['[h]:mm', 'date', 0, ''],
  ['@', 'text', 0, ''],
])('the format %s is of the kind %s, moved by %i, with %j', (code, kind, shift, letters) => {
  const format = readFormatCode(code);
  expect(format.kind).toBe(kind);
  if (kind === 'number') expect(format).toMatchObject({ shift, letters });
});
