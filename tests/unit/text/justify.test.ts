import { describe, expect, it } from 'vitest';
import { breakLines, type Line } from '../../../scripts/render/pdf/text/paragraph.ts';
import { paragraphOf } from './paragraph-of.ts';

const justified = { mode: 'justified', phrases: false } as const;

/**
 * The first line at a width in em of a text that is followed by a word as wide as the line, with the gap in pt, where there is one, after
 * each character.
 */
function firstLine(start: string, em: number, kept: readonly (readonly [number, number])[] = []): string {
  const text = `${start}${'Ａ'.repeat(em)}かき`;
  const [line] = breakLines(paragraphOf(text, { kept }), em * 10, justified);
  return line ? shown(text, line) : '';
}

function shown(text: string, { start, end, gaps }: Line): string {
  return [...text.slice(start, end).split('')]
    .map((unit, index) => (gaps?.[index] ? `${unit}${Math.round((gaps[index] ?? 0) * 100) / 100} ` : unit))
    .join('');
}

describe('space is put (JLREQ 3.8.4)', () => {
  it.each([
    ['nowhere in a full line', 5, 'あいうえお', 'あいうえお'],
    ['between letters', 5.4, 'あいうえお', 'あ1 い1 う1 え1 お'],
    ['after a space first', 5.7, 'あ いうえお', 'あ 2 いうえお'],
    ['then after a comma', 5.2, 'あい、うえ', 'あい、2 うえ'],
    ['and beside Latin words', 5.4, 'あabいうえ', 'あ2 ab2 いうえ'],
    ['then between letters too', 5.9, 'あ いうえお', 'あ 2.5 い0.5 う0.5 え0.5 お'],
  ])('%s', (_, em, text, expected) => {
    expect(firstLine(text, em)).toBe(expected);
  });
});

describe('no space is put (JLREQ 3.1.11)', () => {
  it.each([
    ['in a number or its unit', 7.6, 'あい１００％う', 'あ2 い2 １００％2 う'],
    ['in a word, before a comma', 5.8, 'あabc、いう', 'あ1.5 abc、1.5 いう'],
    ['after an opening bracket or before a closing one', 6.4, 'あ「い」うえ', 'あ2 「い」2 うえ'],
    ['beside a middle dot', 5.5, 'あ・いうえ', 'あ・い2.5 う2.5 え'],
    ['in a line that would gape', 8, 'あい１００％う', 'あい１００％う'],
  ])('%s', (_, em, text, expected) => {
    expect(firstLine(text, em)).toBe(expected);
  });

  it('in a kept stretch', () => {
    expect(firstLine('あいうえお', 5.4, [[1, 4]])).toBe('あ2 いうえ2 お');
  });
});

it('keeps small kana in step with the letters around them', () => {
  expect(firstLine('サービスの', 5.4)).toBe('サ1 ー1 ビ1 ス1 の');
});

it('leaves the last line and lines before a hard break as they are', () => {
  const text = 'あいうえおＡＢＣＤか\nき';
  const lines = breakLines(paragraphOf(text), 54, justified);
  expect(lines.map((line) => shown(text, line))).toEqual(['あ1 い1 う1 え1 お', 'ＡＢＣＤか', 'き']);
  expect(lines.map(({ width }) => width)).toEqual([54, 50, 10]);
});

it('gives as much space as the line lacks', () => {
  const text = '地域の 12 施策を、ＰＤＣＡと「連携」して進める。サービスの向上を図り、効果を検証する。';
  const paragraph = paragraphOf(text);
  let stretched = 0;
  for (let width = 100; width < 300; width += 7)
    for (const line of breakLines(paragraph, width, justified)) {
      if (!line.gaps) continue;
      stretched += 1;
      const drawn = paragraph.advances
        .subarray(line.start, line.end)
        .reduce((sum, advance) => sum + advance, 0);
      const trimmed = line.shift + paragraph.endTrim(line.end - 1);
      const gaps = line.gaps.reduce((sum, gap) => sum + gap, 0);
      expect(line.gaps).toHaveLength(line.end - line.start);
      expect(line.gaps.at(-1)).toBe(0);
      expect(drawn - trimmed + gaps).toBeCloseTo(width, 9);
      expect(line.width).toBe(width);
    }
  expect(stretched).toBeGreaterThan(30);
});
