import { describe, expect, it } from 'vitest';
import { fitToPages, isTooLong } from '../../../scripts/render/pdf/fit/fit.ts';
import { shorten } from '../../../scripts/render/pdf/fit/shorten.ts';
import { h } from '../../support/h.ts';
import { documentOf, evenSetter, plainTheme } from '../../support/pages.ts';

const theme = plainTheme({ td: { padding: [0.2, 0.5] } });

const row = (...lengths: number[]) =>
  h(
    'tr',
    {},
    ...lengths.map((length, index) => h('td', {}, h('p', { id: `c${index}` }, 'あ'.repeat(length)))),
  );

const table = (...rows: ReturnType<typeof row>[]) => h('table', {}, h('tbody', {}, ...rows));

function fitted(elements: Parameters<typeof documentOf>[0], pages: number, smallest = 6.5) {
  return fitToPages(documentOf(elements, { fit: { pages, smallest } }), theme, evenSetter);
}

describe('fitting to pages', () => {
  it('keeps the theme’s size where that fits', () => {
    const laid = fitted([table(row(100, 100))], 1);
    expect(isTooLong(laid) || laid.size).toBe(10);
  });

  it('takes the largest size that fits', () => {
    const elements = [table(row(1500, 1500))];
    const laid = fitted(elements, 1);
    if (isTooLong(laid)) throw new Error('too long');
    expect(laid.pages).toHaveLength(1);
    expect(laid.size).toBeGreaterThan(6.5);
    expect(laid.size).toBeLessThan(10);
    const larger = { ...theme, print: { ...theme.print, size: laid.size + 0.1 } };
    const next = fitToPages(
      documentOf(elements, { fit: { pages: 1, smallest: laid.size + 0.1 } }),
      larger,
      evenSetter,
    );
    expect(isTooLong(next)).toBe(true);
  });

  it('may take several pages', () => {
    const laid = fitted([table(row(1500, 1500), row(1500, 1500))], 2);
    expect(isTooLong(laid) || laid.pages.length).toBe(2);
  });

  it('tells which cells are too long where not even the smallest size fits, and by about how much', () => {
    const document = documentOf([table(row(200, 200), row(4600, 1000))], {
      fit: { pages: 1, smallest: 6.5 },
    });
    const laid = fitToPages(document, theme, evenSetter);
    if (!isTooLong(laid)) throw new Error('not too long');
    expect(laid.pages).toBe(2);
    expect(laid.cells[0]).toMatchObject({ row: 2, column: 1, element: { tagName: 'td' } });
    // Shortened by as much, it fits; by four fifths of that, it does not.
    const fitsLess = (share: number): boolean => {
      const letters = new Map(laid.cells.map((cell) => [cell.element, Math.floor(cell.letters * share)]));
      return !isTooLong(
        fitToPages({ ...document, root: shorten(document.root, letters) }, theme, evenSetter),
      );
    };
    expect(fitsLess(1)).toBe(true);
    expect(fitsLess(0.8)).toBe(false);
  });

  it('names all cells of a row that are as long as each other', () => {
    const laid = fitted([table(row(4000, 4000))], 1);
    if (!isTooLong(laid)) throw new Error('not too long');
    expect(laid.cells.map(({ column }) => column).sort()).toEqual([1, 2]);
  });

  it('does not name cells whose text alone is not too much', () => {
    const rows = Array.from({ length: 120 }, () => row(8, 8));
    const laid = fitted([table(...rows)], 1);
    if (!isTooLong(laid)) throw new Error('not too long');
    expect(laid.isEnough).toBe(false);
    const long = fitted([table(row(9000, 100))], 1);
    expect(isTooLong(long) && long.isEnough).toBe(true);
    expect(isTooLong(long) && long.cells.every(({ letters }) => letters <= 9000)).toBe(true);
  });

  it('without a table there are no cells to name', () => {
    const laid = fitted([h('p', {}, 'あ'.repeat(9000))], 1);
    expect(isTooLong(laid) && laid.cells).toEqual([]);
  });
});
