import { describe, expect, it } from 'vitest';
import { csv, textCell, textOfCell } from '../../../scripts/data/csv.ts';

describe('a CSV', () => {
  it.each([
    [
      [
        ['a', 'b'],
        ['1', ''],
      ],
      'a,b\r\n1,\r\n',
    ],
    [[['一、二', 'a,b']], '一、二,"a,b"\r\n'],
    [[['「」', 'say "hi"']], '「」,"say ""hi"""\r\n'],
    [[['two\nlines', 'a\r\nb']], '"two\nlines","a\r\nb"\r\n'],
    [[['a;b', 'a\tb', 'a b']], '"a;b","a\tb",a b\r\n'],
    [[], ''],
  ])('%j', (rows, expected) => {
    expect(csv(rows)).toBe(`\uFEFF${expected}`);
  });
});

describe('a text that begins like a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+81-0948', "'+81-0948"],
    ['-5人以上', "'-5人以上"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\nx', "'\nx"],
    ['\tx', "'\tx"],
    [' =1', "' =1"],
    ['　＝1', "'　＝1"],
    ['＋', "'＋"],
    ['－', "'－"],
    ['＠', "'＠"],
    ["'=1", "''=1"],
    ["''-", "'''-"],
  ])('%j → %j', (text, cell) => {
    expect(textCell(text)).toBe(cell);
    expect(textOfCell(cell)).toBe(text);
  });

  it.each(['', '観光客', 'a=b', '①-1', '2-3', "'", "'quoted'", ' x', '−5', '(1)'])(
    'is not one that begins otherwise: %j',
    (text) => {
      expect(textCell(text)).toBe(text);
      expect(textOfCell(text)).toBe(text);
    },
  );
});
