import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from '../../../scripts/client/search/fold.ts';

describe('folding', () => {
  it.each([
    ['half-width katakana with sounding marks', 'ﾃﾞｼﾞﾀﾙ', 'デジタル'],
    ['full-width letters and capitals', 'ＫＰＩ', 'kpi'],
    ['full-width figures and commas', '１，８３２，０００人', '1832000人'],
    ['katakana and hiragana', 'コドモ', 'こども'],
    ['long vowels at the end of a word', 'サーバー', 'サーバ'],
    ['long vowels within a word', 'コンピューターシステム', 'コンピュータシステム'],
    ['small vowels', 'ウェルネス', 'ウエルネス'],
    ['ヶ and ケ', '市ヶ谷', '市ケ谷'],
    ['spaces between letters', '日　程', '日程'],
    ['a line break', '日\n程', '日程'],
    ['middle dots', 'まち・ひと・しごと', 'まちひとしごと'],
    ['half-width middle dots', 'まち･ひと', 'まち・ひと'],
    ['circled numbers', '①-1', '1-1'],
    ['units in one character', '㎡', 'm2'],
    ['Kangxi radicals', '⽇程', '日程'],
    ['variation selectors', '葛\u{E0100}', '葛'],
    ['soft hyphens and zero-width spaces', '総\u200B合\u00AD', '総合'],
    ['the iteration mark of katakana', 'ミヽ', 'みゝ'],
    ['decomposed kana', 'か\u3099', 'が'],
  ])('takes no notice of %s', (_, a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['病院', '美容院'],
    ['びょういん', 'びよういん'],
    ['か', 'が'],
    ['はん', 'ぱん'],
    ['1.5', '15'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('leaves nothing of what is ignored', () => {
    expect(fold(' 　ー・-～')).toBe('');
  });
});

describe('folding with places', () => {
  it('tells which letters of the text each folded letter was made of', () => {
    expect(foldWithPlaces('ﾃﾞ㎡ー𠮷')).toEqual({
      text: 'でm2𠮷',
      starts: [0, 2, 2, 4, 4],
      ends: [2, 3, 3, 6, 6],
    });
  });

  it('gives the same text as folding at once', () => {
    // Park and Miller's generator: the same letters at each run.
    let seed = 1;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const ranges = [
      [0x20, 0x5f],
      [0x3000, 0x100],
      [0x3041, 0xbf],
      [0x4e00, 0x400],
      [0xff00, 0xa0],
      [0x2460, 0x100],
      [0x3200, 0x200],
    ] as const;
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 40 }, () => {
        const [first, count] = ranges[next(ranges.length)] ?? [0x20, 1];
        return String.fromCodePoint(first + next(count));
      }).join('');
      expect(foldWithPlaces(text).text, text).toBe(fold(text));
    }
  });
});
