import { describe, expect, it } from 'vitest';
import { breakLines, type Line, widestPiece } from '../../../scripts/render/pdf/text/paragraph.ts';
import { linesAt, paragraphOf } from './paragraph-of.ts';

const ragged = { mode: 'ragged', phrases: false } as const;

describe('lines as full as they can be', () => {
  it.each([
    ['fill', 4, 'あいうえおかきくけこ', 'あいうえ|おかきく|けこ'],
    ['kinsoku, pushed out (JLREQ 3.1.7)', 4, 'あいうチャット', 'あいう|チャット'],
    ['kinsoku, an opening bracket (3.1.8)', 4, 'あいう「え」お', 'あいう|「え」お'],
    ['a stop at the end, by half an em (3.1.9)', 4.5, 'あいうえ。おか', 'あいうえ。|おか'],
    ['a stop that does not fit even so', 4, 'あいうえ。おか', 'あいう|え。おか'],
    [
      'a bracket at the start, by half an em (3.1.5)',
      5,
      'あいうえ「おかきく」けこ',
      'あいうえ|「おかきく」|けこ',
    ],
    ['a number with its unit (3.1.10)', 4, 'あい１００％う', 'あい|１００％|う'],
    ['full-width Latin words', 4, 'あＰＤＣＡい', 'あ|ＰＤＣＡ|い'],
    ['hard breaks', 4, 'あ\nいうえおか\n\nき', 'あ|いうえ|おか||き'],
    ['a hard break at the end', 4, 'あ\n', 'あ'],
    ['nothing', 4, '', ''],
  ])('%s', (_, em, text, expected) => {
    expect(linesAt(text, em)).toBe(expected);
  });
});

describe('the last line (JLREQ 3.5.4)', () => {
  it.each([
    ['is not one character', 4, 'あいうえお', 'あいう|えお'],
    ['nor one and a stop', 4, 'あいうえお。', 'あいう|えお。'],
    ['nor one with its marks', 4, 'あいうえか\u3099', 'あいう|えか\u3099'],
    ['also before a hard break', 4, 'あいうえお\nか', 'あいう|えお|か'],
    ['unless it must be', 1, 'あい', 'あ|い'],
    ['unless it is the only one', 4, 'あ', 'あ'],
    ['of two is left', 4, 'あいうえおか', 'あいうえ|おか'],
  ])('%s', (_, em, text, expected) => {
    expect(linesAt(text, em)).toBe(expected);
  });
});

describe('spaces', () => {
  it.each([
    ['vanish where a line breaks', 4, 'あいうえ　おか', 'あいうえ|おか'],
    ['all of them', 4, 'あいうえ 　 おか', 'あいうえ|おか'],
    ['and at the end', 4, 'あいう　 ', 'あいう'],
    ['stay as an indent', 4, '　あいうえ', '　あい|うえ'],
    ['also after a hard break', 4, 'あ\n　い', 'あ|　い'],
    ['but for an indent that leaves no room', 1, '　あい', 'あ|い'],
    ['stay within a line', 4, 'あ　いう', 'あ　いう'],
    ['that do not break stay', 4, 'あいう\u00a0えお', 'あい|う\u00a0えお'],
    ['alone are nothing', 4, '　　', ''],
  ])('%s', (_, em, text, expected) => {
    expect(linesAt(text, em)).toBe(expected);
  });
});

describe('what is wider than the line', () => {
  it.each([
    ['a word is cut between letters', 2, 'abcdefあ', 'abcd|efあ'],
    ['before an era’s year rather than before its unit', 3, '令和7年', '令和|7年'],
    ['also in a range', 5, '令和7年〜令和9年', '令和7年〜|令和9年'],
    ['between words of scale rather than before a unit', 5, '1億2,000万円', '1億|2,000万円'],
    ['before a scale rather than inside it', 4, '3,200百万円', '3,200|百万円'],
    ['before a unit in Latin letters rather than inside it', 3, '96.0 ha', '96.0|ha'],
    ['before a number rather than before its postfix', 3, 'ab100％', 'ab|100％'],
    ['after a hyphen of a number', 4, '0000-00-1234', '0000-00-|1234'],
    ['a graph stays whole', 1, '𠮷か\u3099👨‍👩‍👧', '𠮷|か\u3099|👨‍👩‍👧'],
    ['between words rather than inside one', 6, 'Ｓｏｃｉｅｔｙ5.0の', 'Ｓｏｃｉｅｔ|ｙ5.0の'],
    ['before a number rather than inside it', 8, 'Ｓｏｃｉｅｔｙ5.0の実現', 'Ｓｏｃｉｅｔｙ|5.0の実現'],
    ['before a unit rather than in its number', 2, '１２年度', '１２|年度'],
    ['kinsoku holds where it can', 2, '１２３、あ', '１２|３、|あ'],
    ['and gives way where it cannot', 1, 'あ、', 'あ|、'],
    ['a line takes one at least', 0, 'あい', 'あ|い'],
    ['a cut fills its line', 4, 'あいうえおＡＢＣＤＥかき', 'あいうえ|おＡＢＣ|ＤＥかき'],
  ])('%s', (_, em, text, expected) => {
    expect(linesAt(text, em)).toBe(expected);
  });
});

describe('what the designer keeps whole and is wider than the line', () => {
  const kept = (text: string, whole: string): readonly (readonly [number, number])[] => [
    [text.indexOf(whole), text.indexOf(whole) + whole.length],
  ];

  it.each([
    ['→ 目標値 3,600百万円', '目標値 3,600百万円', 7, '→ 目標値|3,600百万円'],
    [
      '目標値 3,200百万円（令和6年度）',
      '目標値 3,200百万円（令和6年度）',
      8,
      '目標値|3,200百万円|（令和6年度）',
    ],
    ['実績値 12件', '実績値 12件', 6, '実績値 12件'],
    ['第2期総合戦略', '第2期総合戦略', 4, '第2期|総合戦略'],
    ['しごとをつくる', 'しごとをつくる', 5, 'しごとを|つくる'],
    ['1億2,000万円以上', '1億2,000万円以上', 6.5, '1億2,000万円|以上'],
  ])('%s: it breaks where other text would', (text, whole, em, expected) => {
    expect(linesAt(text, em, { kept: kept(text, whole) })).toBe(expected);
  });
});

describe('lines at phrases', () => {
  it.each([
    ['a phrase whole', 8, '支援による新規雇用者数', '支援による|新規雇用者数'],
    [
      'a word whole, where no phrase fits',
      8,
      '新規プロジェクト活動支援件数',
      '新規プロジェクト|活動支援件数',
    ],
    [
      'one line more for it',
      12,
      '大学力と連携し、地域経済を牽引するまちづくり',
      '大学力と連携し、|地域経済を牽引する|まちづくり',
    ],
    ['not two', 6, '医工学連携をはじめとした新産業の創出', '医工学連携を|はじめとした|新産業の創出'],
    ['one line stays one', 20, '大学との連携推進', '大学との連携推進'],
    [
      'no short last line, if it costs little',
      20,
      '自校の教育に対する児童生徒と保護者の満足度',
      '自校の教育に対する児童生徒と|保護者の満足度',
    ],
    [
      'units',
      8,
      '令和２年度からの数え方。延べ人数は 0.5 人とする。',
      '令和２年度からの|数え方。|延べ人数は|0.5 人とする。',
    ],
  ])('%s', (_, em, text, expected) => {
    expect(linesAt(text, em, { phrases: true })).toBe(expected);
  });
});

describe('a line’s measures', () => {
  const measures = (text: string, em: number): Line[] => breakLines(paragraphOf(text), em * 10, ragged);

  it('are its units, visible width and shift', () => {
    expect(measures('あいう「えお」、', 4)).toEqual([
      { start: 0, end: 3, width: 30, shift: 0 },
      { start: 3, end: 8, width: 40, shift: 5 },
    ]);
  });

  it('of an empty text are those of one empty line', () => {
    expect(measures('', 3)).toEqual([{ start: 0, end: 0, width: 0, shift: 0 }]);
  });
});

describe('widestPiece', () => {
  it.each([
    ['a character', 'あいう', 10],
    ['a number with its unit', 'あ１００％い', 40],
    ['a word, without the space after it', 'あ Small い', 25],
    ['trimmed at its edges', '「あ」い', 20],
    ['an indent with what it indents', '　あい', 20],
    ['of several lines', 'あ\nabc\nい', 15],
    ['nothing', '', 0],
  ])('%s', (_, text, expected) => {
    expect(widestPiece(paragraphOf(text))).toBe(expected);
  });
});
