import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { h } from '../../support/h.ts';
import { documentOf, edge, linesOf, paint, plainTheme } from '../../support/pages.ts';
import type { Recorder } from '../../support/recorder.ts';

/** A4 portrait: 52 lines of 15 pt; a cell has padding of 2 pt above and below. */
const theme = plainTheme({
  td: { padding: [0.2, 0.5] },
  th: { padding: [0.2, 0.5] },
  '.middle': { valign: 'middle' },
  h2: { after: 0.5 },
});

/** So many lines, each a paragraph with a name of its own. */
const lines = (name: string, count: number): Element[] =>
  Array.from({ length: count }, (_, index) => h('p', {}, `${name}${index + 1}`));

const td = (name: string, count: number, properties: Element['properties'] = {}): Element =>
  h('td', properties, ...lines(name, count));

const tr = (...cells: Element[]): Element => h('tr', {}, ...cells);

const table = (head: Element[], ...rows: Element[]): Element =>
  h('table', {}, ...(head.length ? [h('thead', {}, ...head)] : []), h('tbody', {}, ...rows));

const head = tr(h('th', {}, '頭'), h('th', {}, '首'));

function pagesOf(...elements: Element[]): { recorder: Recorder; pages: string[][] } {
  const { laid, recorder } = paint(documentOf(elements), theme);
  return { recorder, pages: laid.pages.map((_, index) => linesOf(recorder, index + 1)) };
}

describe('rows over pages', () => {
  it('stay whole where they fit on a page, below the repeated header', () => {
    const { pages, recorder } = pagesOf(
      table([head], tr(td('あ', 30), td('い', 1)), tr(td('う', 25), td('え', 1))),
    );
    expect(pages.map((page) => page[0])).toEqual(['頭首', '頭首']);
    expect(pages[0]?.at(-1)).toBe('あ30');
    expect(pages[1]?.[1]).toBe('う1え1');
    const heads = recorder.texts.filter(({ text }) => text === '頭');
    expect(heads.map(({ repeated }) => repeated)).toEqual([false, true]);
  });

  it('are split where they are higher than a page, and lose nothing', () => {
    const { pages } = pagesOf(table([head], tr(td('あ', 120), td('い', 70))));
    const all = pages.flat().join(' ');
    expect(pages).toHaveLength(3);
    for (let line = 1; line <= 120; line++) expect(all).toContain(`あ${line}`);
    for (let line = 1; line <= 70; line++) expect(all).toContain(`い${line}`);
  });

  it('go to the next page whole, when only a part of their cells would begin here', () => {
    const big = h('td', {}, h('p', {}, h('img', { src: 'a.png', alt: '図' })));
    const images = new Map([
      ['a.png', { path: 'a.png', type: 'png' as const, bytes: new Uint8Array(), width: 300, height: 450 }],
    ]);
    const elements = [table([], tr(td('あ', 30), td('い', 1)), tr(td('う', 60), big))];
    const { laid, recorder } = paint(documentOf(elements, { images }), theme);
    expect(laid.pages).toHaveLength(3);
    expect(linesOf(recorder, 1).at(-1)).toBe('あ30');
    expect(recorder.images).toMatchObject([{ page: 2 }]);
  });

  it('a table that begins low on a page and whose first row fits the next one begins there, with its caption', () => {
    const captioned = h('table', {}, h('caption', {}, '表題'), h('tbody', {}, tr(td('い', 20))));
    const { pages } = pagesOf(...lines('あ', 40), captioned);
    expect(pages[0]?.at(-1)).toBe('あ40');
    expect(pages[1]?.slice(0, 2)).toEqual(['表題', 'い1']);
  });

  it('a table that begins high on a page splits its first row rather than leave the page empty', () => {
    const { pages } = pagesOf(h('p', {}, '題'), table([head], tr(td('い', 50))));
    expect(pages[0]?.slice(0, 3)).toEqual(['題', '頭首', 'い1']);
    expect(pages).toHaveLength(2);
  });

  it('a header that would fill the page is not repeated', () => {
    const tall = tr(h('th', {}, ...lines('頭', 30)));
    const { pages } = pagesOf(table([tall], tr(td('あ', 40)), tr(td('い', 30))));
    expect(pages.flat().filter((line) => line === '頭1')).toHaveLength(1);
    expect(pages.flat()).toContain('い30');
  });

  it('one line that is higher than its page is placed all the same', () => {
    const { laid } = paint(documentOf([h('p', {}, 'あ'), h('p', {}, 'い')]), plainTheme({ p: { size: 60 } }));
    expect(laid.pages).toHaveLength(2);
  });
});

describe('cells that span rows, over pages', () => {
  const spanning = (count: number, properties: Element['properties'] = {}): Element =>
    td('長', count, { rowSpan: 2, ...properties });

  it('go on beside their rows', () => {
    const { pages } = pagesOf(table([], tr(spanning(60), td('あ', 40)), tr(td('い', 30))));
    expect(pages[0]?.[0]).toBe('長1あ1');
    expect(pages[1]?.[0]).toMatch(/^長\d+い1$/);
    expect(pages.flat().join(' ')).toContain('長60');
    expect(pages).toHaveLength(2);
  });

  it('take the rest of the page when the next row goes to another', () => {
    const { pages } = pagesOf(table([], tr(spanning(60), td('あ', 20)), tr(td('い', 40))));
    expect(pages[0]).toContain('長51');
    expect(pages[1]?.[0]).toBe('長52い1');
  });

  it('make their last row higher where they are longer than their rows', () => {
    const { pages } = pagesOf(
      table([], tr(spanning(20), td('あ', 1)), tr(td('い', 1)), tr(td('う', 1), td('え', 1))),
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]?.at(-1)).toBe('う1え1');
    expect(pages[0]?.at(-2)).toBe('長20');
  });

  it('repeat a row’s header with （続き）, as page furniture', () => {
    const label = h('th', { scope: 'row', rowSpan: 2, id: 'x' }, '目標');
    const { pages, recorder } = pagesOf(table([head], tr(label, td('あ', 40)), tr(td('い', 30))));
    expect(pages[1]?.[1]).toBe('目標（続き）い1');
    const again = recorder.texts.filter(({ page, repeated }) => page === 2 && repeated);
    expect(again.map(({ text }) => text).join('')).toBe('頭首目標（続き）');
    expect(recorder.anchors.filter(({ id }) => id === 'x')).toHaveLength(1);
  });

  it('repeat the heading with which a cell begins, for as long as its text goes on', () => {
    const goal = h('td', {}, h('h2', { id: 'g' }, '題'), ...lines('あ', 110));
    const { pages, recorder } = pagesOf(table([], tr(goal, td('い', 160))));
    expect(pages.map((page) => page[0])).toEqual([
      '題い1',
      expect.stringMatching(/^題（続き）い/),
      expect.stringMatching(/^題（続き）い/),
      expect.stringMatching(/^い/),
    ]);
    expect(recorder.headings).toHaveLength(1);
  });

  it('in English say so in English', () => {
    const label = h('th', { scope: 'row' }, 'Goal');
    const document = documentOf([table([], tr(label, td('a', 60)))], { language: 'en' });
    expect(linesOf(paint(document, theme).recorder, 2)[0]).toMatch(/^Goal \(continued\)/);
  });
});

describe('labels of cells that go on', () => {
  const goal = (...title: (Element | string)[]): Element =>
    h('td', {}, h('h2', {}, ...title), ...lines('あ', 60));

  it('a heading too long to repeat stands as （続き） only', () => {
    const { pages } = pagesOf(table([], tr(goal('題'.repeat(600)), td('い', 100))));
    expect(
      pages
        .slice(1)
        .map((page) => page[0])
        .filter((line) => line?.includes('題')),
    ).toEqual([]);
    expect(pages[1]?.[0]).toMatch(/^（続き）い/);
  });

  it('a column too narrow for （続き） says 続', () => {
    const label = h('th', { scope: 'row' }, '目', h('br', {}), '標');
    const { pages } = pagesOf(table([], tr(label, td('あ'.repeat(40), 60))));
    expect(pages[1]?.slice(0, 3).join('')).toMatch(/^目.*52標.*53続.*54$/);
  });
});

describe('groups of rows', () => {
  it('a cell that spans more rows than its group has ends with it', () => {
    const { pages } = pagesOf(
      h(
        'table',
        {},
        h('thead', {}, tr(h('th', { rowSpan: 9 }, '頭'), h('th', {}, '首'))),
        h('tbody', {}, tr(td('あ', 1), td('い', 1))),
        h('tbody', {}, tr(h('td', { rowSpan: 0 }, '長'), td('う', 1)), tr(td('え', 1))),
        h('tbody', {}, tr(td('お', 1), td('か', 1))),
      ),
    );
    expect(pages).toEqual([['頭首', 'あ1い1', '長う1', 'え1', 'お1か1']]);
  });
});

describe('rules and fills', () => {
  it.each([
    ['a cell that spans rows and is longer than they are', [120, 1, 1]],
    ['a row beside a cell that spans', [1, 120, 1]],
    ['the last row beside a cell that spans', [1, 1, 120]],
  ])('are whole on every page: %s', (_name, [spanning = 0, first = 0, second = 0]) => {
    const rows = [
      tr(td('長', spanning, { rowSpan: 2 }), td('あ', first)),
      tr(td('い', second)),
      tr(td('う', 1), td('え', 1)),
    ];
    const { recorder, pages } = pagesOf(table([head], ...rows));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index] of pages.entries()) {
      const here = recorder.lines.filter(({ page }) => page === index + 1);
      const upright = here.filter(({ x1, x2 }) => x1 === x2);
      const level = here.filter(({ y1, y2 }) => y1 === y2);
      const top = Math.min(...level.map(({ y1 }) => y1));
      const bottom = Math.max(...level.map(({ y1 }) => y1));
      const xs = [...new Set(upright.map(({ x1 }) => Math.round(x1)))].sort((a, b) => a - b);
      expect(xs).toHaveLength(3);
      for (const x of xs) {
        const [whole] = upright.filter(({ x1 }) => Math.round(x1) === x);
        expect(whole?.y1).toBeLessThanOrEqual(top);
        expect(whole?.y2).toBeGreaterThanOrEqual(bottom);
      }
      for (const y of [top, bottom]) {
        const [whole] = level.filter(({ y1 }) => y1 === y);
        expect(Math.round((whole?.x2 ?? 0) - (whole?.x1 ?? 0))).toBe(Math.round(595.28 - 2 * edge));
      }
      expect(bottom).toBeLessThanOrEqual(841.89 - edge);
    }
  });

  it('each rule is drawn once: no more than rows and columns have edges', () => {
    const rows = Array.from({ length: 5 }, () => tr(td('あ', 1), td('い', 1), td('う', 1)));
    const { recorder } = pagesOf(table([], ...rows));
    expect(recorder.lines).toHaveLength(6 + 4);
  });

  it('a cell in the middle of its height stands there on each page', () => {
    const label = h('th', { scope: 'row', className: ['middle'] }, '名');
    const { recorder } = pagesOf(table([], tr(label, td('あ', 30))));
    const name = recorder.texts.find(({ text }) => text === '名');
    expect((name?.baseline ?? 0) - edge).toBeCloseTo(1 + 2 + 15 * 15 - 7.5 + 11.3, 0);
  });
});
