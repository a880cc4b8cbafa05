import { describe, expect, it } from 'vitest';
import { type CellToFit, openColumns } from '../../scripts/render/pdf/columns/fit.ts';

/** A cell of a text of a length, set in lines 10 pt high. */
function cell(row: number, column: number, length: number, spans: Partial<CellToFit> = {}): CellToFit {
  const height = (width: number): number => Math.ceil(length / width) * 10;
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    narrow: () => ({ least: 20, minimum: 20 }),
    natural: length,
    height,
    ...spans,
  };
}

const fitColumns = (cells: readonly CellToFit[], count: number, width: number): number[] =>
  openColumns(cells, count).fit(width);

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe('fitting columns', () => {
  it('shares out exactly the width that there is', () => {
    for (const width of [100, 300, 1000, 5000])
      expect(total(fitColumns([cell(0, 0, 400), cell(0, 1, 900), cell(1, 0, 50)], 2, width))).toBeCloseTo(
        width,
        6,
      );
  });

  it('breaks no line where there is room for all', () => {
    const [a = 0, b = 0] = fitColumns([cell(0, 0, 100), cell(0, 1, 300)], 2, 500);
    expect(a).toBeGreaterThanOrEqual(100);
    expect(b).toBeGreaterThanOrEqual(300);
  });

  it('makes the table about as low as the best of all widths', () => {
    const cells = [cell(0, 0, 800), cell(0, 1, 200), cell(1, 0, 100), cell(1, 1, 900), cell(2, 0, 500)];
    const height = (a: number): number =>
      [0, 1, 2].reduce(
        (sum, row) =>
          sum +
          Math.max(
            ...cells.filter((each) => each.row === row).map((each) => each.height(each.column ? 400 - a : a)),
          ),
        0,
      );
    const best = Math.min(...Array.from({ length: 361 }, (_, index) => height(index + 20)));
    expect(height(fitColumns(cells, 2, 400)[0] ?? 0)).toBeLessThanOrEqual(best * 1.1);
  });

  it('keeps each column’s least width, and counts cells that span', () => {
    const wide = { columnSpan: 2, narrow: () => ({ least: 20, minimum: 200 }), natural: 400 };
    const widths = fitColumns([cell(0, 0, 400, wide), cell(1, 0, 30), cell(1, 1, 3000)], 2, 260);
    expect(total(widths)).toBeCloseTo(260, 6);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(20);
  });

  it('looks at rows all over a long table', () => {
    const rows = Array.from({ length: 400 }, (_, row) => [
      cell(row, 0, row < 200 ? 50 : 3000),
      cell(row, 1, row < 200 ? 3000 : 50),
    ]).flat();
    const [a = 0, b = 0] = fitColumns(rows, 2, 400);
    expect(Math.abs(a - b)).toBeLessThan(60);
  });

  it('cuts the widest columns where not even the least widths fit', () => {
    const least = (width: number) => ({ narrow: () => ({ least: width, minimum: width }) });
    const cells = [cell(0, 0, 90, least(90)), cell(0, 1, 30, least(30)), cell(0, 2, 60, least(60))];
    expect(fitColumns(cells, 3, 130)).toEqual([50, 30, 50]);
    expect(fitColumns(cells, 3, 60)).toEqual([20, 20, 20]);
  });
});
