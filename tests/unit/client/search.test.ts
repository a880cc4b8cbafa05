import { describe, expect, it } from 'vitest';
import { excerpt, highlight } from '../../../scripts/client/search/highlight.ts';
import { entryOf, search, wordsOf } from '../../../scripts/client/search/match.ts';
import { packRecord, type SearchRecord, unpackRecord } from '../../../scripts/client/search/records.ts';

const record = (title: string, context = '', text = '', readings?: string): SearchRecord => ({
  kind: 'goal',
  page: 'goals/x.html',
  anchor: 'x',
  title,
  context,
  text,
  ...(readings ? { readings } : {}),
});

/** The titles that a query finds, in their order. */
const find = (records: readonly SearchRecord[], query: string): string[] =>
  search(records.map(entryOf), wordsOf(query)).map(({ title }) => title);

describe('searching', () => {
  it.each<[string, readonly SearchRecord[], string, readonly string[]]>([
    ['a part of a compound', [record('子育て支援'), record('観光')], '育て', ['子育て支援']],
    ['all words, wherever they stand', [record('甲', '乙', '丙'), record('甲', '乙')], '丙　甲 乙', ['甲']],
    ['readings of ruby', [record('匠の技', '', '', 'たくみ わざ')], 'タクミ', ['匠の技']],
    ['nothing for no words', [record('甲')], ' ー ', []],
    ['nothing over the borders of fields', [record('甲', '乙', '丙')], '甲乙', []],
    [
      'titles before where it stands before texts',
      [record('一', '', '観光'), record('二', '観光'), record('観光の三')],
      '観光',
      ['観光の三', '二', '一'],
    ],
    [
      'the whole title first, then what begins with it',
      [record('都市の観光'), record('観光の都市'), record('観光')],
      '観光',
      ['観光', '観光の都市', '都市の観光'],
    ],
    [
      'a word of its own before a part of one',
      [record('', '', '東京都の人口'), record('', '', '在京都市')].map((found, at) => ({
        ...found,
        title: String(at),
      })),
      '京都',
      ['0', '1'],
    ],
    [
      'a later word of its own',
      [record('甲', '', '東京都'), record('乙', '', '東京都と京都')],
      '京都',
      ['乙', '甲'],
    ],
    [
      'what is written as typed first',
      [record('ビールの店'), record('ビルの店')],
      'ビル',
      ['ビルの店', 'ビールの店'],
    ],
    ['the order of the index otherwise', [record('甲の丙'), record('乙の丙')], '丙', ['甲の丙', '乙の丙']],
  ])('finds %s', (_, records, query, titles) => {
    expect(find(records, query)).toEqual(titles);
  });

  it('misses no part of any text', () => {
    const text = '若い世代の結婚・出産・子育ての希望をかなえる、ＵＩＪターン（１２３人）';
    for (let start = 0; start < text.length; start++)
      for (let end = start + 1; end <= text.length; end++) {
        const part = text.slice(start, end);
        if (wordsOf(part).length > 0) expect(find([record('題', '', text)], part), part).toEqual(['題']);
      }
  });
});

describe('a record', () => {
  it.each([record('題', '所', '文'), record('題', '所', '文', 'よみ')])(
    'is the same when unpacked: %j',
    (whole) => {
      expect(unpackRecord(packRecord(whole))).toEqual(whole);
    },
  );
});

describe('marking', () => {
  const marks = (text: string, query: string): string =>
    highlight(text, wordsOf(query))
      .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['観光客の観光', '観光', '[観光]客の[観光]'],
    ['ﾃﾞｼﾞﾀﾙ化', 'デジタル', '[ﾃﾞｼﾞﾀﾙ]化'],
    ['まち・ひと', 'まちひと', '[まち・ひと]'],
    ['サーバーの', 'サーバ', '[サーバ]ーの'],
    ['観光客数', '観光 光客', '[観光客]数'],
    ['420㎡', 'm2', '420[㎡]'],
    ['𠮷野家', '野', '𠮷[野]家'],
    ['何もない', '観光', '何もない'],
  ])('%s for %s', (text, query, marked) => {
    expect(marks(text, query)).toBe(marked);
  });

  const around = (text: string, query: string, length: number): string =>
    excerpt(text, wordsOf(query), length)
      .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['一二三四五六七八九十', '三', 4, '…二[三]四五…'],
    ['一二三四五六七八九十', '一', 4, '[一]二三四…'],
    ['一二三四五六七八九十', 'ない', 4, '一二三四…'],
    ['一二三四五六七八九十', '十', 4, '…九[十]'],
    ['一二三', '二', 90, '一[二]三'],
    ['一二三四五六七八九十', '三四五六七八', 4, '…二[三四五]…'],
    ['一𠮷三四五六', '三', 4, '…[三]四五六'],
  ])('of %s around %s in %d letters is %s', (text, query, length, shown) => {
    expect(around(text, query, length)).toBe(shown);
  });
});
