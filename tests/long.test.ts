import { beforeAll, describe, expect, it } from 'vitest';
import { makeLongTable, type Passage, word } from './support/long-table.ts';
import { findFaults } from './support/passages.ts';
import { boxOf, outside, overlapping } from './support/pdf-geometry.ts';
import { type PdfContent, type PdfPiece, readPdf, squeeze } from './support/pdf-text.ts';
import { margin, setPdf } from './support/set-pdf.ts';

const page = { width: 595.28, height: 841.89 };
/** So many faults are shown. */
const few = 20;
const body = { left: margin, right: page.width - margin, bottom: margin, top: page.height - margin };

describe.each([
  { pages: 1, rows: 4, tallEvery: 0 },
  { pages: 2, rows: 10, tallEvery: 0 },
  { pages: 7, rows: 18, tallEvery: 12 },
  { pages: 40, rows: 125, tallEvery: 24 },
  { pages: 300, rows: 1300, tallEvery: 40 },
])('a table over about $pages pages', ({ pages, rows, tallEvery }) => {
  const { table, passages } = makeLongTable(rows, tallEvery);
  // One after the other: pdf.js reads them all with one worker.
  let read: PdfContent;
  beforeAll(async () => {
    read = await readPdf(await setPdf([table], { size: 'A4', orientation: 'portrait' }));
  });

  it('has about so many pages', () => {
    const count = read.pages.length;
    expect(Math.abs(count - pages), `${count} pages`).toBeLessThan(pages / 3);
  });

  it('has every text whole, once and in order', () => {
    const texts = read.pages.map((pieces) => squeeze(pieces.map(({ text }) => text).join('')));
    expect(findFaults(texts, passages).slice(0, few)).toEqual([]);
  });

  it('has no text over another', () => {
    expect(read.pages.flatMap(overlapping).slice(0, few)).toEqual([]);
  });

  it('has its text inside the margins', () => {
    const astray = read.pages.flatMap((pieces) =>
      outside(
        pieces.filter((piece) => !isFurniture(piece)),
        body,
      ),
    );
    expect(astray.slice(0, few)).toEqual([]);
  });
});

/** Whether a piece stands in the upper or lower margin, and is none of the table's. */
function isFurniture(piece: PdfPiece): boolean {
  const { bottom, top } = boxOf(piece);
  return (top <= body.bottom || bottom >= body.top) && !piece.text.match(word);
}

describe('the search for passages', () => {
  const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
    cell: 'a',
    text,
    repeats: false,
    ...more,
  });
  const whole = passage('W000001あいW000002');

  it.each([
    ['a whole one', ['かW000001あいW000002き'], [whole]],
    ['one that goes on on the next page', ['W000001あ、ほか', 'W000009（続き）いW000002'], [whole]],
    ['one before another that begins alike', ['W000001あいW000009', 'W000002'], [whole]],
    ['a header on two pages', ['W000001', 'W000001'], [passage('W000001', { repeats: true })]],
    ['two cells in any order', ['W000002W000001'], [passage('W000001'), passage('W000002', { cell: 'b' })]],
  ])('finds %s', (_name, pages, passages) => {
    expect(findFaults(pages, passages)).toEqual([]);
  });

  it.each([
    ['one that is not there', ['W000003'], [whole]],
    ['one without its end', ['W000001あい'], [whole]],
    ['one without its middle', ['W000001あ', 'W000002'], [whole]],
    ['one with something in it', ['W000001あかいW000002'], [whole]],
    ['one on two pages', ['W000001', 'W000001'], [passage('W000001')]],
    ['two of a cell in the wrong order', ['W000002W000001'], [passage('W000001'), passage('W000002')]],
  ])('does not find %s', (_name, pages, passages) => {
    expect(findFaults(pages, passages)).toHaveLength(1);
  });
});

describe('the boxes of texts', () => {
  const piece = (x: number, y: number): PdfPiece => ({ text: '字', x, y, width: 10, size: 10 });

  it('lie over each other where they share room', () => {
    expect(overlapping([piece(0, 0), piece(10, 0), piece(0, 12), piece(30, 0)])).toEqual([]);
    expect(overlapping([piece(0, 0), piece(5, 4)])).toHaveLength(1);
  });

  it('reach out of a rectangle on any side', () => {
    const rect = { left: 0, right: 20, bottom: 0, top: 20 };
    expect(outside([piece(0, 0), piece(10, 12)], rect)).toEqual([]);
    expect(outside([piece(-1, 0), piece(11, 0), piece(0, -1), piece(0, 14)], rect)).toHaveLength(4);
  });
});
