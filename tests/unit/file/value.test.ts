import { describe, expect, it } from 'vitest';
import {
  byteString,
  date,
  formatNumber,
  name,
  type PdfValue,
  Ref,
  raw,
  serialize,
  text,
} from '../../../scripts/render/pdf/file/value.ts';

describe('values in PDF’s syntax', () => {
  const values: [string, PdfValue, string][] = [
    ['a whole number', 12, '12'],
    ['a number of many decimals', 1 / 3, '0.33333'],
    ['a number that JavaScript writes with an exponent', 0.000_000_1, '0'],
    ['a large number', 123_456_789_012, '123456789012'],
    ['a negative zero', -0.000_001, '0'],
    ['truth and nothing', [true, false, null], '[true false null]'],
    ['a reference', new Ref(12), '12 0 R'],
    ['a name', name('Link'), '/Link'],
    ['a name of irregular characters', name('text/csv 題#'), '/text#2Fcsv#20#E9#A1#8C#23'],
    ['an ASCII text', text('Heading (1)\\'), '(Heading \\(1\\)\\\\)'],
    ['a text with line ends', text('a\r\nb'), '(a\\r\nb)'],
    ['a Japanese text', text('題A'), '(\xfe\xff\x98\x4c\0A)'],
    ['a text whose bytes are brackets', text('⠨）'), '(\xfe\xff\\(\\(\xff\x09)'],
    ['a text beyond the first plane', text('𠮷'), '(\xfe\xff\xd8\x42\xdf\xb7)'],
    ['a text with a control character', text('\x1b'), '(\xfe\xff\0\x1b)'],
    ['a date', date(new Date('2026-03-31T23:59:58.999Z')), '(D:20260331235958Z)'],
    ['bytes', byteString(Uint8Array.of(0, 171)), '<00ab>'],
    [
      'an array with no more blanks than needed',
      [1, name('A'), new Ref(2), [], text('x'), 3],
      '[1/A 2 0 R[](x) 3]',
    ],
    ['a dictionary', { Type: name('X'), N: 1, D: { K: [0] }, None: undefined }, '<</Type/X/N 1/D<</K[0]>>>>'],
    ['an empty dictionary', {}, '<<>>'],
    ['text that is ready', raw('<</A 1>>'), '<</A 1>>'],
  ];
  for (const [title, value, syntax] of values)
    it(title, () => {
      expect(serialize(value)).toBe(syntax);
    });

  it('a number with at most five decimals', () => {
    expect([formatNumber(1.2345678), formatNumber(-0.000004), formatNumber(595.276)]).toEqual([
      '1.23457',
      '0',
      '595.276',
    ]);
  });

  it('what is no number is refused', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e21])
      expect(() => formatNumber(value)).toThrow(RangeError);
  });
});
