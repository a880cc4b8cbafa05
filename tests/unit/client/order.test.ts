import { describe, expect, it } from 'vitest';
import { fill } from '../../../scripts/client/fill.ts';
import { numberOf, orderOf } from '../../../scripts/client/indicators/order.ts';
import { clientTexts } from '../../../scripts/client/texts.ts';

describe('the number of a text', () => {
  it.each<[string, number | undefined]>([
    ['1,832,000（令和6年度）', 1832000],
    ['９５．５％', 95.5],
    ['△120人', -120],
    ['▲1.5', -1.5],
    ['−3', -3],
    ['+4', 4],
    ['0', 0],
    ['人口', undefined],
    ['－', undefined],
  ])('%s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

describe('the order of a column', () => {
  const sorted = (texts: readonly string[], isDescending = false): string[] =>
    [...texts].sort(orderOf(texts, isDescending));

  it('is of numbers where all are numbers, blanks last', () => {
    expect(sorted(['10', '－', '9', '△1'])).toEqual(['△1', '9', '10', '－']);
    expect(sorted(['10', '', '9', '△1'], true)).toEqual(['10', '9', '△1', '']);
  });

  it('is of Japanese text otherwise, numbers in it by their size', () => {
    expect(sorted(['基本目標10', '基本目標9', 'いろは', 'アイウ'])).toEqual([
      'アイウ',
      'いろは',
      '基本目標9',
      '基本目標10',
    ]);
    expect(sorted(['1人', '二人'], true)).toEqual(['二人', '1人']);
  });
});

describe('texts', () => {
  it('have the same names in braces in both languages', () => {
    const names = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, text] of Object.entries(clientTexts.ja))
      expect(names(clientTexts.en[key as keyof typeof clientTexts.en]), key).toEqual(names(text));
  });

  it('are filled, and what is not given stays as it is', () => {
    expect(fill('{a}と{b}', { a: 1 })).toBe('1と{b}');
  });
});
