import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTagged, htmlText, linksOf } from '../support/html-text.ts';
import { bookmarksAstray, type PdfPlaces, readPlaces } from '../support/pdf-places.ts';
import { type PdfContent, readPdf, squeeze } from '../support/pdf-text.ts';
import { pdfs } from './outputs.ts';
import { countTags, structureText } from './structure.ts';
import { needing, run, tools } from './tools.ts';
import { validPdfs } from './typst.ts';

const work = mkdtempSync(join(tmpdir(), 'kurabe-pdf-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The tags that stand for an element each. */
const compared = 'H1 H2 H3 H4 H5 H6 Table TR TH TD L LI TOC TOCI Note Figure Link'.split(' ');

describe.each(pdfs)('$name', ({ pdf, page, isLong }) => {
  let content: PdfContent;
  let places: PdfPlaces;
  let html = '';
  beforeAll(async () => {
    const bytes = readFileSync(pdf);
    content = await readPdf(bytes);
    places = await readPlaces(bytes);
    html = readFileSync(page, 'utf8');
  });

  it.skipIf(!tools.qpdf.here)(needing('qpdf', 'has a sound structure (qpdf --check)'), () => {
    expect(run('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors');
  });

  it.skipIf(!tools.qpdf.here)(needing('qpdf', 'has its pages’ links in the order of the text (Tabs)'), () => {
    const file = join(work, 'objects.json');
    run('qpdf', ['--json=2', '--json-key=qpdf', pdf, file]);
    const [, objects] = JSON.parse(readFileSync(file, 'utf8')).qpdf as [
      object,
      Record<string, { readonly value?: { readonly '/Type'?: string; readonly '/Tabs'?: string } | null }>,
    ];
    const pageObjects = Object.values(objects).filter(({ value }) => value?.['/Type'] === '/Page');
    expect(pageObjects).toHaveLength(content.pages.length);
    expect(new Set(pageObjects.map(({ value }) => value?.['/Tabs']))).toEqual(new Set(['/S']));
  });

  it.skipIf(!tools.poppler.here)(needing('poppler', 'embeds every font, as a subset (pdffonts)'), () => {
    const fonts = run('pdffonts', [pdf]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+BIZUDPGothic\S* .*\s+yes yes yes\s/);
  });

  it.skipIf(!tools.poppler.here)(needing('poppler', 'is tagged as the page is (pdfinfo -struct)'), () => {
    const tags = countTags(run('pdfinfo', ['-struct', pdf]));
    const elements = countTagged(html);
    const counted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
      Object.fromEntries(compared.map((tag) => [tag, counts.get(tag) ?? 0]));
    expect(counted(tags)).toEqual(counted(elements));
  });

  // poppler reads the page anew for each element: 200 pages took it nine minutes.
  it.skipIf(!tools.poppler.here || isLong)(
    isLong
      ? 'is read, by its tags, as the page is — skipped: poppler takes minutes for so many pages'
      : needing('poppler', 'is read, by its tags, as the page is (pdfinfo -struct-text)'),
    () => {
      expect(structureText(run('pdfinfo', ['-struct-text', pdf]))).toBe(htmlText(html).replace(marks, ''));
    },
  );

  it.skipIf(!tools.mutool.here)(needing('mutool', 'extracts as the letters of the page (mutool)'), () => {
    const text = squeeze(run('mutool', ['draw', '-F', 'txt', pdf]));
    // Radicals look like letters but are not found by a search; nor are private and replacement characters.
    expect(text).not.toMatch(/[\u2E80-\u2FDF\uFFFD\p{Co}]/u);
    const letters = countLetters(text);
    for (const [letter, count] of countLetters(htmlText(html)))
      expect(letters.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
  });

  it('has bookmarks, each at its heading', () => {
    expect(places.bookmarks.length).toBeGreaterThan(0);
    expect(bookmarksAstray(places.bookmarks, content.pages)).toEqual([]);
  });

  it('says of every link where it leads', () => {
    const faulty = places.links.filter(
      ({ contents, target }) => contents.trim() === '' || target === undefined,
    );
    expect(faulty).toEqual([]);
  });

  it('has every link of the page, over its text', () => {
    const expected = linksOf(html);
    const targets = places.links.map(({ target }) => target);
    const outer = expected.map(({ href }) => href).filter((href) => /^[a-z]+:/.test(href));
    expect(outer.filter((href) => !targets.includes(href))).toEqual([]);
    const inner = expected.filter(({ href }) => href.startsWith('#'));
    expect(targets.filter((target) => typeof target === 'object').length).toBeGreaterThanOrEqual(
      inner.length,
    );
    const images = expected.filter(({ hasImage }) => hasImage);
    expect(places.links.filter(({ text }) => text.trim() === '').length).toBeLessThanOrEqual(images.length);
  });
});

// Without these, a reader that finds nothing anywhere would pass for conformance.
describe.skipIf(!tools.typst.here)('a tagged file that another program made', () => {
  const file = join(work, 'typst.pdf');
  const bytes = validPdfs()?.ua1 ?? Buffer.alloc(0);
  beforeAll(() => writeFileSync(file, bytes));

  it.skipIf(!tools.poppler.here)(needing('poppler', 'has the tags that are counted'), () => {
    const tags = countTags(run('pdfinfo', ['-struct', file]));
    expect(Object.fromEntries(tags)).toMatchObject({ H1: 1, Link: 1, L: 1, LI: 2, Table: 1, TH: 2, TD: 2 });
  });

  it.skipIf(!tools.poppler.here)(needing('poppler', 'has the text that is read by its tags'), () => {
    const text = structureText(run('pdfinfo', ['-struct-text', file]));
    expect(text).toBe('題本文とリンク。一つ目二つ目見出し値行12');
  });

  it('has its bookmark at its heading, and its link over its text', async () => {
    const { bookmarks, links } = await readPlaces(bytes);
    const { pages } = await readPdf(bytes);
    expect(bookmarks.map(({ title }) => title)).toEqual(['題']);
    expect(bookmarksAstray(bookmarks, pages)).toEqual([]);
    expect(bookmarksAstray([{ title: 'リンク', level: 1, place: bookmarks[0]?.place }], pages)).toHaveLength(
      1,
    );
    expect(links).toMatchObject([{ target: 'https://example.jp/', text: 'リンク' }]);
    expect(links[0]?.contents).not.toBe('');
  });
});

/** What marks the items of lists, where it is text. */
const marks = /[•・◦▪]/g;

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
