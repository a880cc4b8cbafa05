import { describe, expect, it } from 'vitest';
import type { OutlineItem } from '../../../scripts/render/pdf/file/outline.ts';
import { begin, open } from '../../support/pdf-file.ts';
import { readObjects } from '../../support/pdf-objects.ts';

describe('bookmarks', () => {
  it('lead to places on pages, in their order and levels', async () => {
    const pdf = begin();
    pdf.startPage(100, 200);
    const first = pdf.page.ref;
    pdf.startPage(100, 200);
    const second = pdf.page.ref;
    const leaf = (title: string, page: typeof first, y: number): OutlineItem => ({
      title,
      target: { page, x: 5.1234567, y },
      children: [],
    });
    pdf.outline([
      { ...leaf('目標', first, 190), children: [leaf('施策', first, 90)] },
      leaf('B', second, 150),
    ]);
    const bytes = pdf.finish();
    const { items, pages, mode } = await open(bytes, async (read) => ({
      items: await read.getOutline(),
      pages: [(await read.getPage(1)).ref, (await read.getPage(2)).ref],
      mode: await read.getPageMode(),
    }));
    const [one, two] = pages;
    expect(mode).toBe('UseOutlines');
    expect(items).toMatchObject([
      {
        title: '目標',
        dest: [one, { name: 'XYZ' }, 5.12346, 190, null],
        items: [{ title: '施策', dest: [one, { name: 'XYZ' }, 5.12346, 90, null], items: [] }],
      },
      { title: 'B', dest: [two, { name: 'XYZ' }, 5.12346, 150, null], items: [] },
    ]);
  });

  it('know those before, after, above and below them', () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    const target = { page: pdf.page.ref, x: 0, y: 10 };
    const leaf: OutlineItem = { title: 'C', target, children: [] };
    pdf.outline([
      { title: 'A', target, children: [leaf] },
      { title: 'B', target, children: [] },
    ]);
    const { objects } = readObjects(pdf.finish());
    const dest = `/Dest[${target.page}/XYZ 0 10 null]`;
    const items = [...objects].filter(([, { syntax }]) =>
      /^<<\/(?:Title\([ABC]\)|Type\/Outlines)/.test(syntax),
    );
    const [root, a, b, c] = items.map(([id]) => `${id} 0 R`);
    expect(items.map(([, { syntax }]) => syntax)).toEqual([
      `<</Type/Outlines/First ${a}/Last ${b}/Count 3>>`,
      `<</Title(A)/Parent ${root}/Next ${b}${dest}/First ${c}/Last ${c}/Count 1>>`,
      `<</Title(B)/Parent ${root}/Prev ${a}${dest}>>`,
      `<</Title(C)/Parent ${a}${dest}>>`,
    ]);
  });

  /** The counts of all bookmarks of a tree with so many items below each item, by level. */
  async function counts(...sizes: number[]): Promise<number[]> {
    const pdf = begin();
    pdf.startPage(10, 10);
    const target = { page: pdf.page.ref, x: 0, y: 0 };
    const level = ([size = 0, ...below]: number[]): OutlineItem[] =>
      Array.from({ length: size }, () => ({ title: 't', target, children: level(below) }));
    pdf.outline(level(sizes));
    const { objects } = readObjects(pdf.finish());
    return [...objects.values()].flatMap(({ syntax }) => {
      const count = /^<<(?:\/Title|\/Type\/Outlines).*\/Count (-?\d+)/.exec(syntax)?.[1];
      return count === undefined ? [] : [Number(count)];
    });
  }

  it('are open as deep as a window shows', async () => {
    expect(await counts(2, 2, 2)).toEqual([14, 6, 6, 2, 2, 2, 2]);
    expect(await counts(2, 3, 20)).toEqual([8, 3, 3, -20, -20, -20, -20, -20, -20]);
    expect(await counts(1, 50)).toEqual([1, -50]);
    expect(await counts(60)).toEqual([60]);
  });

  it('are left out where there are none', async () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    pdf.outline([]);
    const bytes = pdf.finish();
    expect(await open(bytes, (read) => read.getPageMode())).toBe('UseNone');
  });
});
