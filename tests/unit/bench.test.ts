import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Run } from '../../scripts/commands/run.ts';
import { median } from '../../scripts/dev/rounds.ts';
import { type BenchTable, countKpis, makeTable, rowsPerPage } from '../../scripts/dev/table-data.ts';
import { repository } from '../support/paths.ts';
import { checkProject } from '../support/project.ts';
import { longProject } from '../support/projects.ts';

/** Every text with a number of its own. */
function texts({ rows }: BenchTable): string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && /（\d+）$/.test(value)) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(rows);
  return found;
}

describe('the table of the bench', () => {
  const pages = 50;
  const table = makeTable(pages * rowsPerPage);

  it('is the same each time', () => {
    expect(makeTable(pages * rowsPerPage)).toEqual(table);
  });

  it('has about thirty KPIs a page', () => {
    expect(table.rows).toHaveLength(200);
    expect(countKpis(table)).toBe(1550);
  });

  it('has no text twice, nor one of another seed', () => {
    const all = [...texts(table), ...texts(makeTable(rowsPerPage, 1))];
    expect(all.length).toBeGreaterThan(4000);
    expect(new Set(all).size).toBe(all.length);
  });

  it('leaves room in the next plan’s columns exactly where a goal reaches down', () => {
    for (const [index, { next }] of table.rows.entries())
      expect(next === undefined, `row ${index}`).toBe(table.rows[index - 1]?.next?.rows === 2);
    expect(makeTable(2).rows.map(({ next }) => next?.rows)).toEqual([1, 1]);
  });
});

describe('a multiplied project', () => {
  const work = mkdtempSync(join(tmpdir(), 'kurabe-multiplied-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('is one that kurabe has nothing against', async () => {
    longProject(work, 3);
    const long = await checkProject(work);
    expect(long.diagnostics).toEqual([]);
    const rows = ({ checked }: Run): number =>
      JSON.stringify(checked?.documents[0]?.root).match(/"tagName":"tr"/g)?.length ?? 0;
    // The header's row stands once.
    expect(rows(long) - 1).toBe(3 * (rows(await checkProject(repository)) - 1));
  });
});

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[10, 9, 1, 2, 30], 9],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
