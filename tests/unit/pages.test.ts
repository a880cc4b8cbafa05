import type { Element } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../scripts/document/document.ts';
import { readFonts } from '../../scripts/host/fonts.ts';
import { dropCutAlignments, type LaidPage } from '../../scripts/render/pdf/cut-alignments.ts';
import type { Fonts } from '../../scripts/render/pdf/fonts.ts';
import { layOut, openDocument } from '../../scripts/render/pdf/print.ts';
import { definePdf } from '../../scripts/render/pdf/render.ts';
import type { Theme } from '../../scripts/theme/theme.ts';
import { h } from '../support/h.ts';

const theme: Theme = {
  colors: new Map(),
  family: 'x',
  screen: { size: 16, line: 1.7 },
  print: { size: 10, line: 1.5, margin: 10, rule: 0.5 },
  styles: new Map([
    ['td', { padding: [0.3, 0.5] }],
    ['th', { padding: [0.3, 0.5], valign: 'middle' }],
  ]),
};

interface Line {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

let fonts: Fonts;
beforeAll(async () => {
  fonts = await readFonts();
});

function pagesOf(table: Element): LaidPage[] {
  const document: Document = {
    title: '題',
    author: undefined,
    language: 'ja',
    root: { type: 'root', children: [table] },
    images: new Map(),
  };
  const definition = definePdf(document, theme, { size: 'A4', orientation: 'landscape' }, fonts);
  return layOut(definition, openDocument(definition, document, fonts, new Date(0)));
}

function lines(page: LaidPage): Line[] {
  return page.items.flatMap(({ type, item }) =>
    type === 'vector' && (item as { type: string }).type === 'line' ? [item as Line] : [],
  );
}

const long = 'とても長い文です。'.repeat(900);

describe('a table over pages', () => {
  it.each([
    ['a cell that spans rows and is longer than they are', [long, '短い', 'もっと短い']],
    ['a row beside a cell that spans', ['短い', long, '短い']],
    ['the last row beside a cell that spans', ['短い', '短い', long]],
  ])('has its rules whole on every page: %s', (_name, [spanning = '', first = '', second = '']) => {
    const table = h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', {}, '左'), h('th', {}, '右'))),
      h(
        'tbody',
        {},
        h('tr', {}, h('td', { rowSpan: 2 }, spanning), h('td', {}, first)),
        h('tr', {}, h('td', {}, second)),
        h('tr', {}, h('td', {}, '終わり'), h('td', {}, '終わり')),
      ),
    );
    const pages = pagesOf(table);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const upright = lines(page).filter(({ x1, x2 }) => x1 === x2);
      const level = lines(page).filter(({ y1, y2 }) => y1 === y2);
      const xs = [...new Set(upright.map(({ x1 }) => Math.round(x1)))].sort((a, b) => a - b);
      const bottom = Math.max(...level.map(({ y1 }) => y1));
      const top = Math.min(...level.map(({ y1 }) => y1));
      expect(xs).toHaveLength(3);
      for (const x of xs) {
        const pieces = upright.filter(({ x1 }) => Math.round(x1) === x);
        expect(coverage(pieces.map(({ y1, y2 }) => [y1, y2])), `the rule at ${x}`).toBeGreaterThan(
          bottom - top - 2,
        );
      }
      const last = level.filter(({ y1 }) => Math.abs(y1 - bottom) < 1);
      expect(coverage(last.map(({ x1, x2 }) => [x1, x2])), 'the rule below').toBeGreaterThan(
        (xs[2] ?? 0) - (xs[0] ?? 0) - 2,
      );
    }
  });

  it('repeats its header rows', () => {
    const row = h('tr', {}, h('td', {}, long));
    const pages = pagesOf(
      h('table', {}, h('thead', {}, h('tr', {}, h('th', {}, '見出し'))), h('tbody', {}, row)),
    );
    const texts = pages.map(({ items }) =>
      items.flatMap(({ type, item }) =>
        type === 'line' ? (item as { inlines: { text: string }[] }).inlines.map(({ text }) => text) : [],
      ),
    );
    for (const text of texts) expect(text.join('')).toMatch(/^見出し/);
  });

  it('leaves no half of a vertical alignment on a page', () => {
    const table = h('table', {}, h('tbody', {}, h('tr', {}, h('th', {}, long), h('td', {}, '短い'))));
    for (const { items } of pagesOf(table)) {
      const count = (type: string): number => items.filter((item) => item.type === type).length;
      expect(count('beginVerticalAlignment')).toBe(count('endVerticalAlignment'));
    }
  });
});

describe('marks of vertical alignment', () => {
  it('go where their other half is on another page', () => {
    const page = (...types: string[]): LaidPage => ({ items: types.map((type) => ({ type })) });
    const begin = 'beginVerticalAlignment';
    const end = 'endVerticalAlignment';
    const pages = [page(begin, 'line', end, begin, 'line'), page('line', end, begin, end)];
    dropCutAlignments(pages);
    expect(pages.map(({ items }) => items.map(({ type }) => type))).toEqual([
      [begin, 'line', end, 'line'],
      ['line', begin, end],
    ]);
  });
});

/** The length that pieces cover together. */
function coverage(pieces: readonly (readonly [number, number])[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of pieces
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
