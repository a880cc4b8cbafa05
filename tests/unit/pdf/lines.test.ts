import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Fonts } from '../../../scripts/render/pdf/fonts.ts';
import { layOut } from '../../../scripts/render/pdf/lay-out.ts';
import type { Letters } from '../../../scripts/render/pdf/paint/painter.ts';
import { makeTypesetter } from '../../../scripts/render/pdf/typesetter.ts';
import { evenFonts } from '../../support/fonts.ts';
import { h } from '../../support/h.ts';
import { documentOf, edge, linesOf, paint, plainTheme } from '../../support/pages.ts';
import { open } from '../../support/pdf-file.ts';
import { Recorder, record } from '../../support/recorder.ts';
import { setPdf } from '../../support/set-pdf.ts';

describe('letters of two units', () => {
  const family = '👨‍👩‍👧';
  const code = `𠮷${family}𠮷か\u309A`.repeat(40);

  it.each([
    ['in a code block', h('pre', {}, h('code', {}, code))],
    [
      'in code in a cell',
      h(
        'table',
        {},
        h('tbody', {}, h('tr', {}, ...Array.from({ length: 12 }, () => h('td', {}, h('code', {}, code))))),
      ),
    ],
  ])('stay whole %s', (_, element) => {
    const { texts } = paint(documentOf([element])).recorder;
    const starts = texts.map(({ text }) =>
      [...new Intl.Segmenter('ja').segment(text)].map(({ segment }) => segment),
    );
    expect(new Set(starts.flat())).toEqual(new Set(['𠮷', family, 'か\u309A']));
  });
});

/** A painter that keeps letters as it gets them. */
class LettersRecorder extends Recorder {
  readonly letters: Letters[] = [];

  override text(letters: Letters): void {
    this.letters.push(letters);
  }
}

/** What each letter of a paragraph takes in pt, stretch by stretch, where that is not what its font gives it. */
function advancesOf(content: Parameters<typeof h>[2], fonts: Fonts): (number[] | undefined)[] {
  const laid = layOut(documentOf([h('p', {}, content)]), plainTheme(), makeTypesetter(fonts));
  const { letters } = record(laid, new LettersRecorder());
  return letters.map(({ advances, start, end }) => advances && [...advances.subarray(start, end)]);
}

describe('advances', () => {
  const [{ normal: even }] = evenFonts(1);
  const advance = (code: number): number => (code < 0x80 ? 0.2 : code < 0xff00 ? 1 : 0.6);
  const font = { ...even, face: { ...even.face, advance } };

  it.each([
    ['are the font’s', 'あ12，', [undefined]],
    ['of a sound mark are none', 'か\u309Aあ', [[10, 0, 10]]],
    ['of full-width commas between digits are those of half-width ones', '１，２．', [[6, 2, 6, 6]]],
    [
      'of a base are as wide as its longer reading',
      h('ruby', {}, '志賀', h('rt', {}, 'こころざしが')),
      [[15, 15], undefined],
    ],
    [
      'of a reading are as wide as its longer base',
      h('ruby', {}, '志賀島', h('rt', {}, 'しま')),
      [undefined, [15, 15]],
    ],
  ])('%s', (_, content, expected) => {
    expect(advancesOf(content, [{ normal: font, bold: font }])).toEqual(expected);
  });
});

describe('readings', () => {
  const ruby = (base: string, reading: string) => h('ruby', {}, base, h('rt', {}, reading));
  const narrow = (element: ReturnType<typeof ruby>, columns = 10) =>
    paint(
      documentOf([
        h(
          'table',
          {},
          h('tbody', {}, h('tr', {}, ...Array.from({ length: columns }, () => h('td', {}, element)))),
        ),
      ]),
    ).recorder.texts;

  it('above a base that is cut are shared among its lines, by whole letters', () => {
    const texts = narrow(ruby('甲乙丙丁戊己庚辛壬癸', 'あいうえおかきくけこさしすせそたちつてと'), 10);
    const first = texts.slice(
      0,
      texts.findIndex(({ text }, index) => index > 0 && text.startsWith('甲')),
    );
    const bases = first.filter(({ size }) => size === 10);
    const readings = first.filter(({ size }) => size < 10);
    expect(bases.length).toBeGreaterThan(1);
    expect(bases.map(({ text }) => text).join('')).toBe('甲乙丙丁戊己庚辛壬癸');
    expect(readings.map(({ text }) => text).join('')).toBe('あいうえおかきくけこさしすせそたちつてと');
    expect(readings.map(({ text }) => text.length)).toEqual(bases.map(({ text }) => text.length * 2));
  });

  it('take no more than three times the width of their base, and are smaller where they need more', () => {
    const { texts } = paint(documentOf([h('p', {}, ruby('志', 'こ'.repeat(60)), 'で')])).recorder;
    const at = Object.fromEntries(texts.map((text) => [text.text.charAt(0), text]));
    expect(at.で?.x).toBeCloseTo(edge + 30, 6);
    expect(at.こ?.x).toBeCloseTo(edge, 6);
    expect(at.こ?.size).toBeCloseTo(30 / 60, 6);
  });
});

it('a space between Latin words where a line breaks stays in the text', async () => {
  const words = 'the local government plans for the people who live and work in this city '.repeat(4).trim();
  const link = h('a', { href: 'https://example.jp/' }, words);
  const elements = [h('p', {}, link, h('strong', {}, ` ${words}。 `), h('br', {}), `次 ${words}`)];
  const { recorder } = paint(documentOf(elements));
  expect(new Set(recorder.texts.map(({ baseline }) => baseline)).size).toBeGreaterThan(6);
  const pdf = await setPdf(elements, { size: 'A4', orientation: 'portrait' });
  expect(await shownText(pdf)).toBe(`${words} ${words}。次 ${words}`);
});

/** What the operators of a PDF's pages show, letter by letter, as its fonts give it back as text. */
async function shownText(bytes: Uint8Array): Promise<string> {
  return open(bytes, async (pdf) => {
    const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
    return argsArray
      .filter((_, index) => fnArray[index] === OPS.showText)
      .flatMap(([glyphs]) => glyphs as ({ readonly unicode: string } | number)[])
      .map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode))
      .join('');
  });
}

describe('lines over pages', () => {
  const perPage = 52;

  /** How many of a paragraph's lines stand on each page, below so many other lines. */
  function linesOver(above: number, count: number): number[] {
    const rows = Array.from({ length: above }, () => h('div', {}, '行'));
    const { laid, recorder } = paint(documentOf([...rows, h('p', {}, 'あ'.repeat(53 * count))]));
    return laid.pages.map(
      (_, index) => linesOf(recorder, index + 1).filter((line) => /あ/.test(line)).length,
    );
  }

  it.each([
    ['two lines where one fits go on together', perPage - 1, 2, [0, 2]],
    ['so do three where one fits', perPage - 1, 3, [0, 3]],
    ['and three where two fit', perPage - 2, 3, [0, 3]],
    ['of four where three fit, two go on', perPage - 3, 4, [2, 2]],
    ['of four where two fit, two go on', perPage - 2, 4, [2, 2]],
    ['of five where four fit, two go on', perPage - 4, 5, [3, 2]],
    ['no single line of a paragraph of pages', 0, perPage * 2 + 1, [perPage, perPage - 1, 2]],
    ['lines that fit stay', perPage - 2, 2, [2]],
  ])('%s', (_, above, count, expected) => {
    expect(linesOver(above, count)).toEqual(expected);
  });
});
