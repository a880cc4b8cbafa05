import { describe, expect, it } from 'vitest';
import { Break } from '../../../scripts/render/pdf/text/breaks.ts';
import { isBlank, isEndForbidden, isStartForbidden } from '../../../scripts/render/pdf/text/characters.ts';
import {
  breakLines,
  type Line,
  type LineOptions,
  type Paragraph,
} from '../../../scripts/render/pdf/text/paragraph.ts';
import { paragraphOf } from './paragraph-of.ts';
import { realStrings } from './strings.ts';

const made = [
  '',
  '\n',
  '　',
  '　　あ\n　い　\n\n',
  'あ、い。う」え）お',
  '「「あ」」（（い））',
  '…………——――',
  '123,456,789,012,345円と１２３，４５６．７８９人',
  '令和2年度～令和16年度の10～20人、±0人、①-1、※12、※注',
  'Ｓｏｃｉｅｔｙ５．０とＰＤＣＡのＵＩＪターン',
  'https://www.city.example.jp/a/b.html?c=d&e=f kikaku@city.example.jp',
  'https://creativecommons.org/licenses/by/4.0/deed.ja',
  '𠮷野家の𠮷𠮷𠮷𠮷、葛\u{E0100}城、か\u3099き\u3099く\u3099',
  '👨‍👩‍👧👨‍👩‍👧🇯🇵🇯🇵👍🏽、○\u20DD○\u20DD',
  'あ\u00a0い\u2060うえ \u00a0 お',
  'チャッヂュッヴァーーーーッッッ々々々',
  'supercalifragilisticexpialidocious e-mail Wi-Fi',
  'あ い う　　え   お\tか',
  '））））））））（（（（（（（（',
  '\uD842い\uDFB7',
];

const texts = [...new Set([...made, ...realStrings])];
const modes: readonly LineOptions[] = [
  { mode: 'ragged', phrases: false },
  { mode: 'justified', phrases: false },
  { mode: 'ragged', phrases: true },
];
const widths = Array.from({ length: 31 }, (_, step) => step * 13.3);
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const graphemes = (text: string): number[] => [...segmenter.segment(text)].map(({ index }) => index);

/** Finds what is wrong with the lines of a paragraph at a width: the index of it in the text. */
type Fault = (paragraph: Paragraph, lines: readonly Line[], width: number) => number | undefined;

const faults: Readonly<Record<string, Fault>> = {
  'show the whole text in order, but for blanks at their edges': ({ text }, lines) => {
    const ends = [0, ...lines.map(({ end }) => end)];
    const starts = [...lines.map(({ start }) => start), text.length];
    return starts.find(
      (start, line) => start < (ends[line] ?? 0) || text.slice(ends[line], start).trim() !== '',
    );
  },

  'are no wider than the width, unless they hold one grapheme': ({ text }, lines, width) =>
    lines.find(
      ({ start, end, width: drawn }) => drawn > width + 1e-6 && graphemes(text.slice(start, end)).length > 1,
    )?.start,

  'cut no grapheme': ({ text }, lines) => {
    const starts = new Set([...graphemes(text), text.length]);
    return lines.find(({ start }) => !starts.has(start))?.start;
  },

  'cut only pieces that are wider than the width': (paragraph, lines, width) => {
    const isInside = (at: number): boolean => paragraph.breaks[at] === Break.never;
    return continued(paragraph, lines).find(
      (start) => isInside(start) && visible(paragraph, ...pieceAround(paragraph, start, isInside)) <= width,
    );
  },

  'begin with no forbidden character where it can be avoided': (paragraph, lines, width) => {
    const { text, breaks } = paragraph;
    const isBound = (at: number): boolean =>
      isJoined(text, at) ||
      isEndForbidden(text, at - 1) ||
      (isStartForbidden(text, at) && !isBlank(text, at - 1));
    return continued(paragraph, lines).find(
      (start) =>
        breaks[start] === Break.never &&
        isBound(start) &&
        visible(paragraph, ...pieceAround(paragraph, start, isBound)) <= width,
    );
  },

  'tear no number that fits the width': (paragraph, lines, width) => {
    const starts = continued(paragraph, lines);
    return [...paragraph.text.matchAll(/[（「￥]*[0-9０-９]+(?:[,.，．][0-9０-９]+)*[、。」）％:]*/g)].find(
      ({ 0: number, index }) =>
        starts.some((start) => start > index && start < index + number.length) &&
        visible(paragraph, index, index + number.length) <= width,
    )?.index;
  },

  'have no blanks at broken edges': (paragraph, lines) =>
    continued(paragraph, lines).find((start) => isBlank(paragraph.text, start)) ??
    lines.find(({ start, end }) => end > start && isBlank(paragraph.text, end - 1))?.end,
};

describe.each(modes)('lines in every width ($mode, phrases $phrases)', (options) => {
  const settings = texts.flatMap((text) => {
    const paragraph = paragraphOf(text, { phrases: options.phrases });
    return widths.map((width) => ({ paragraph, width, lines: breakLines(paragraph, width, options) }));
  });
  const shown = ({ paragraph: { text }, width, lines }: (typeof settings)[number]): string =>
    `${width}: ${lines.map(({ start, end }) => text.slice(start, end)).join('|')}`;

  it.each(Object.entries(faults))('%s', (_, fault) => {
    const wrong = settings.filter(
      ({ paragraph, lines, width }) => fault(paragraph, lines, width) !== undefined,
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('are no more than are needed, or with phrases a few', () => {
    const wrong = settings.filter(({ paragraph, lines, width }) => {
      const needed = greedyCount(paragraph, width);
      if (needed === undefined) return false;
      const extra = options.phrases ? extraLines(needed) * hardLineCount(paragraph.text) : 0;
      return lines.length < needed || lines.length > needed + extra;
    });
    expect(wrong.map(shown)).toEqual([]);
  });
});

// A step that were quadratic in the text would take hours here, and end by vitest's limit.
it('are found in long texts of a few letters, again and again', () => {
  for (const unit of ['地域の', 'a', ' ', '「', 'か\u3099', 'あ\n']) {
    const paragraph = paragraphOf(unit.repeat(20_000), { phrases: true });
    for (const width of [0, 85, 100_000]) {
      const lines = breakLines(paragraph, width, { mode: 'justified', phrases: true });
      expect(lines.at(-1)?.end, unit).toBeGreaterThanOrEqual(paragraph.text.trimEnd().length);
    }
  }
});

const extraLines = (needed: number): number => (needed <= 4 ? 1 : Math.floor(needed / 4));

/** The starts of lines that do not begin after a hard break. */
function continued({ text }: Paragraph, lines: readonly Line[]): number[] {
  return lines
    .filter(({ start }, index) => index > 0 && !text.slice(lines[index - 1]?.end, start).includes('\n'))
    .map(({ start }) => start);
}

/** The stretch around an index at whose every inside index something holds. */
function pieceAround({ text }: Paragraph, index: number, holds: (at: number) => boolean): [number, number] {
  let start = index;
  let end = index;
  while (start > 0 && holds(start)) start -= 1;
  while (end < text.length && holds(end)) end += 1;
  return [start, end];
}

/** The width of a stretch between its blanks, without what is trimmed. */
function visible(paragraph: Paragraph, start: number, end: number): number {
  const { text, advances } = paragraph;
  let first = start;
  let last = end;
  while (first < last && isBlank(text, first)) first += 1;
  while (last > first && isBlank(text, last - 1)) last -= 1;
  const sum = advances.subarray(first, last).reduce((total, advance) => total + advance, 0);
  return last > first ? sum - paragraph.startTrim(first) - paragraph.endTrim(last - 1) : 0;
}

function isJoined(text: string, index: number): boolean {
  const pair = text.slice(index - 1, index + 1);
  return /^\u200D|\u200D$|.[\p{M}\p{Emoji_Modifier}]$/u.test(pair) || /[\uDC00-\uDFFF]$/.test(pair);
}

const hardLineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** How many lines filling them one after the other takes; nothing where a piece is wider than the line. */
function greedyCount(paragraph: Paragraph, width: number): number | undefined {
  const { text, breaks } = paragraph;
  let count = 0;
  for (let from = 0; ; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    let start = from;
    let fits = from;
    count += 1;
    for (let index = from + 1; index <= to; index += 1) {
      if (index < to && (breaks[index] === Break.never || text.slice(from, index).trim() === '')) continue;
      if (lineWidth(paragraph, start, index, from) > width + 1e-6) {
        if (fits === start || lineWidth(paragraph, fits, index, from) > width + 1e-6) return undefined;
        start = fits;
        count += 1;
      }
      fits = index;
    }
    if (to >= text.length - 1) return count;
    from = to + 1;
  }
}

/** The width of a line, with the indent if it is the first. */
function lineWidth(paragraph: Paragraph, start: number, end: number, from: number): number {
  const indent = start === from ? (/^[\t 　]*/.exec(paragraph.text.slice(start, end))?.[0].length ?? 0) : 0;
  const advances = paragraph.advances.subarray(start, start + indent);
  return visible(paragraph, start, end) + advances.reduce((total, advance) => total + advance, 0);
}
