import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../scripts/document/document.ts';
import type { Fonts } from '../../scripts/render/pdf/fonts.ts';
import { definePdf } from '../../scripts/render/pdf/render.ts';
import type { ImageAsset } from '../../scripts/strategy/strategy.ts';
import type { Theme } from '../../scripts/theme/theme.ts';
import { h } from '../support/h.ts';

/** Every letter is one em wide. */
const face = { has: () => true, advance: () => 1 };
const font = { bytes: new Uint8Array(), face };
const fonts: Fonts = { normal: font, bold: font };

const theme: Theme = {
  colors: new Map([
    ['text', '#111111'],
    ['line', '#999999'],
    ['tint', '#eeeeee'],
  ]),
  family: 'x',
  screen: { size: 16, line: 1.7 },
  print: { size: 10, line: 1.5, margin: 10, rule: 0.5 },
  styles: new Map([
    ['h2', { size: 2, weight: 'bold', align: 'center', before: 1 }],
    ['a', { decoration: 'underline' }],
    ['strong', { weight: 'bold' }],
    ['ul', { marker: 'dot' }],
    ['code', { background: 'tint' }],
    ['.item', { layout: 'side' }],
    ['.numbered', { marker: 'none' }],
    ['td', { padding: [0.2, 0.5] }],
  ]),
};

/** The definition of some elements on a page of A4. */
function define(elements: Element[], images: ReadonlyMap<string, ImageAsset> = new Map()): unknown {
  const document: Document = {
    title: '題',
    author: undefined,
    language: 'ja',
    root: { type: 'root', children: elements },
    images,
  };
  const definition = definePdf(document, theme, { size: 'A4', orientation: 'portrait' }, fonts);
  return JSON.parse(JSON.stringify(definition.content));
}

const run = (text: string, more: object = {}): object => ({
  text,
  fontSize: 10,
  bold: false,
  color: '#111111',
  ...more,
});

const paragraph = (...runs: object[]): object => ({
  text: runs,
  fontSize: 10,
  lineHeight: 1.5,
  alignment: 'left',
  color: '#111111',
});

describe('elements in pdfmake’s definition', () => {
  it('a paragraph of runs', () => {
    expect(define([h('p', {}, 'あ', h('strong', {}, 'い'), h('code', {}, 'う'), h('br', {}), 'え')])).toEqual(
      paragraph(
        run('あ'),
        run('い', { bold: true }),
        run('う', { background: '#eeeeee' }),
        run('\n'),
        run('え'),
      ),
    );
  });

  it('a heading in its style, with the space before it', () => {
    expect(define([h('p', {}, 'あ'), h('h2', {}, 'い')])).toEqual({
      stack: [
        paragraph(run('あ')),
        {
          text: [run('い', { fontSize: 20, bold: true })],
          fontSize: 20,
          lineHeight: 1.5,
          alignment: 'center',
          color: '#111111',
          margin: [0, 20, 0, 0],
        },
      ],
    });
  });

  it('links to elsewhere, and to a place of the document that two ids share', () => {
    const link = (href: string): Element => h('a', { href }, '先');
    const underlined = { decoration: ['underline'] };
    expect(
      define([
        h('p', {}, link('https://example.jp/'), link('#inner'), link('#outer'), link('#none')),
        h('section', { id: 'outer' }, h('p', { id: 'inner' }, '所')),
      ]),
    ).toEqual({
      stack: [
        paragraph(
          run('先', { ...underlined, link: 'https://example.jp/' }),
          run('先', { ...underlined, linkToDestination: 'd2' }),
          run('先', { ...underlined, linkToDestination: 'd2' }),
          run('先', underlined),
        ),
        { ...paragraph(run('所')), id: 'd2' },
      ],
    });
  });

  it('numbers at the side, as wide as the widest', () => {
    const item = (number: string): Element =>
      h('li', { className: ['item'] }, h('span', {}, number), h('p', {}, '名'));
    const content = define([h('ul', { className: ['numbered'] }, item('①'), item('②-1'))]) as {
      stack: { columns: { width: number }[] }[];
    };
    const widths = content.stack.map(({ columns }) => Math.round(columns[0]?.width ?? 0));
    expect(widths).toEqual([30, 30]);
  });

  it('a list’s marks: dots, numbers, and drawn boxes for tasks', () => {
    const marks = (list: Element): unknown =>
      (define([list]) as { stack: { columns: { stack: object[] }[] }[] }).stack.map(
        ({ columns }) => columns[0]?.stack[0],
      );
    expect(marks(h('ul', {}, h('li', {}, 'あ'), h('li', {}, 'い')))).toMatchObject([
      { canvas: [{ type: 'ellipse' }] },
      { canvas: [{ type: 'ellipse' }] },
    ]);
    expect(marks(h('ol', { start: 9 }, h('li', {}, 'あ'), h('li', {}, 'い')))).toMatchObject([
      { text: [{ text: '9.' }] },
      { text: [{ text: '10.' }] },
    ]);
    const task = (checked: boolean): Element => h('li', {}, h('input', { type: 'checkbox', checked }), ' あ');
    expect(marks(h('ul', {}, task(true), task(false)))).toMatchObject([
      { canvas: [{ type: 'rect' }, { type: 'polyline' }] },
      { canvas: [{ type: 'rect' }] },
    ]);
  });

  it('a table with its spans, header rows and fitted columns', () => {
    const table = h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', { colSpan: 2 }, '頭'))),
      h(
        'tbody',
        {},
        h('tr', {}, h('td', { rowSpan: 2 }, '左'), h('td', {}, '右')),
        h('tr', {}, h('td', {}, '下')),
      ),
    );
    const { table: made } = define([table]) as {
      table: { headerRows: number; widths: number[]; body: { rowSpan?: number; colSpan?: number }[][] };
    };
    expect(made.headerRows).toBe(1);
    expect(made.widths.reduce((sum, width) => sum + width, 0) + 3 * 0.5).toBeCloseTo(
      595.28 - (20 * 72) / 25.4,
      3,
    );
    expect(made.body.map((row) => row.map((cell) => [cell.rowSpan, cell.colSpan]))).toEqual([
      [
        [1, 2],
        [undefined, undefined],
      ],
      [
        [2, 1],
        [1, 1],
      ],
      [
        [undefined, undefined],
        [1, 1],
      ],
    ]);
  });

  it('an image in its own size, or as wide as the text', () => {
    const image = (width: number): ImageAsset => ({
      path: 'a.png',
      type: 'png',
      bytes: new Uint8Array(),
      width,
      height: 100,
    });
    const picture = h('p', {}, h('img', { src: 'a.png', alt: '図' }));
    expect(define([picture], new Map([['a.png', image(200)]]))).toEqual({
      image: 'a.png',
      width: 150,
      height: 75,
    });
    const { width } = define([picture], new Map([['a.png', image(2000)]])) as { width: number };
    expect(width).toBeCloseTo(595.28 - (20 * 72) / 25.4, 3);
  });

  it('code with its lines and blanks', () => {
    expect(define([h('pre', {}, h('code', {}, 'a\n  b\n'))])).toMatchObject({
      text: [{ text: 'a\n  b' }],
      preserveLeadingSpaces: true,
    });
  });
});
