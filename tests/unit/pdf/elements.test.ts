import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import type { ImageAsset } from '../../../scripts/strategy/strategy.ts';
import { h } from '../../support/h.ts';
import { documentOf, edge, linesOf, paint, plainTheme } from '../../support/pages.ts';
import { printTags } from '../../support/recorder.ts';

/** The tags of some elements, with their texts. */
function tagsOf(elements: Element[], theme = plainTheme(), images?: ReadonlyMap<string, ImageAsset>): string {
  const { laid, recorder } = paint(documentOf(elements, images ? { images } : {}), theme);
  return printTags(laid.tag, recorder.byMark);
}

const image = (width: number): ImageAsset => ({
  path: 'a.png',
  type: 'png',
  bytes: new Uint8Array(),
  width,
  height: 100,
});

describe('the tags of elements', () => {
  it.each<[string, Element[], string]>([
    [
      'a paragraph; emphasis is no element, code and deleted text are',
      [h('p', {}, 'あ', h('strong', {}, 'い'), h('code', {}, 'う'), h('del', {}, 'え'), 'お')],
      `Document
  P 「あい｜お」
    Code 「う」
    Span struck=true 「え」
`,
    ],
    [
      'text outside of paragraphs is in one',
      [h('div', {}, 'あ', h('p', {}, 'い'), 'う')],
      'Document\n  P 「あ」\n  P 「い」\n  P 「う」\n',
    ],
    [
      'headings, sections and quotations',
      [h('section', {}, h('h2', {}, '題'), h('blockquote', {}, h('p', {}, '引用')))],
      'Document\n  Sect\n    H2 「題」\n    BlockQuote\n      P 「引用」\n',
    ],
    [
      'lists with dots, numbers, tasks and numbers of their own',
      [
        h('ul', {}, h('li', {}, 'あ')),
        h('ol', { start: 3 }, h('li', {}, 'い')),
        h('ul', {}, h('li', {}, h('input', { type: 'checkbox', checked: true }), ' う')),
        h(
          'ul',
          { className: ['numbered'] },
          h('li', { className: ['item'] }, h('span', {}, '①'), h('p', {}, 'え')),
        ),
      ],
      `Document
  L listNumbering=Disc
    LI
      Lbl actualText=•
      LBody 「あ」
  L listNumbering=Decimal
    LI
      Lbl 「3.」
      LBody 「い」
  L listNumbering=Disc
    LI
      Lbl actualText=☑
      LBody 「う」
  L listNumbering=Decimal
    LI
      Lbl 「①」
      LBody
        P 「え」
`,
    ],
    [
      'footnotes and their marks',
      [
        h('p', { id: 'ref' }, 'あ', h('sup', {}, h('a', { href: '#note' }, '※1'))),
        h('ul', { className: ['notes', 'numbered'] }, h('li', { id: 'note' }, h('p', {}, '注'))),
      ],
      `Document
  P 「あ」
    Reference
      Link 「※1」
  Note id=note1
    P 「注」
`,
    ],
    [
      'a link to nowhere is its text',
      [h('p', {}, h('a', { href: '#none' }, 'あ'), h('a', { href: 'https://example.jp/' }, 'い'))],
      'Document\n  P 「あ」\n    Link 「い」\n',
    ],
    [
      'ruby',
      [
        h(
          'p',
          {},
          h('ruby', {}, '漢字', h('rp', {}, '（'), h('rt', {}, 'かんじ'), h('rp', {}, '）')),
          'です',
        ),
      ],
      'Document\n  P 「です」\n    Ruby\n      RB 「漢字」\n      RT 「かんじ」\n',
    ],
    ['code keeps its lines', [h('pre', {}, h('code', {}, 'a\n  b\n'))], 'Document\n  P\n    Code 「a  b」\n'],
    [
      'a table of contents',
      [
        h(
          'nav',
          {},
          h('h2', {}, '目次'),
          h(
            'ul',
            { className: ['numbered'] },
            h(
              'li',
              {},
              h(
                'p',
                { className: ['line'] },
                h('a', { href: '#x' }, '章'),
                h('a', { href: '#x', dataPage: '' }),
              ),
            ),
          ),
        ),
        h('h2', { id: 'x' }, '章'),
      ],
      `Document
  Sect
    H2 「目次」
    TOC
      TOCI
        P
          Link 「章」
          Link 「1」
  H2 「章」
`,
    ],
  ])('%s', (_name, elements, expected) => {
    const theme = plainTheme({
      '.item': { layout: 'side' },
      '.numbered': { marker: 'none' },
      '.line': { layout: 'leader' },
      ul: { marker: 'dot' },
    });
    expect(tagsOf(elements, theme)).toBe(expected);
  });

  it('of a figure in a link, with its alternative', () => {
    const figure = h('p', {}, h('a', { href: 'https://example.jp/' }, h('img', { src: 'a.png', alt: '図' })));
    expect(tagsOf([figure], plainTheme(), new Map([['a.png', image(200)]]))).toBe(
      'Document\n  P\n    Link\n      Figure alt=図\n',
    );
  });

  it('of a table: parts, rows, cells, and the headers of each', () => {
    const table = h(
      'table',
      {},
      h('caption', {}, '表'),
      h(
        'thead',
        {},
        h('tr', {}, h('th', {}, 'あ'), h('th', { colSpan: 2, scope: 'colgroup', id: 'two' }, 'い')),
      ),
      h(
        'tbody',
        {},
        h('tr', {}, h('th', { scope: 'row', rowSpan: 2 }, 'う'), h('td', {}, 'え'), h('td', {}, 'お')),
        h('tr', {}, h('td', { headers: ['two'] }, 'か'), h('td', {})),
      ),
    );
    expect(tagsOf([table])).toBe(`Document
  Table
    Caption 「表」
    THead
      TR
        TH id=cell1 scope=Column 「あ」
        TH columnSpan=2 id=cell2 scope=Column 「い」
    TBody
      TR
        TH rowSpan=2 headers=cell1 id=cell3 scope=Row 「う」
        TD headers=cell2,cell3 「え」
        TD headers=cell2,cell3 「お」
      TR
        TD headers=cell2 「か」
        TD headers=cell2,cell3
`);
  });

  it('of a table whose parts have headers of their own: the next one takes the place of the last', () => {
    const part = (name: string, cell: string) =>
      h(
        'tbody',
        {},
        h('tr', {}, h('th', { scope: 'colgroup', colSpan: 2 }, name)),
        h('tr', {}, h('td', {}, cell), h('td', {}, cell)),
      );
    const head = h('thead', {}, h('tr', {}, h('th', {}, '甲'), h('th', {}, '乙')));
    const tags = tagsOf([h('table', {}, head, part('部一', 'あ'), part('部二', 'い'))]);
    expect(tags.split('\n').filter((line) => line.includes('TD'))).toEqual([
      '        TD headers=cell1,cell3 「あ」',
      '        TD headers=cell2,cell3 「あ」',
      '        TD headers=cell1,cell4 「い」',
      '        TD headers=cell2,cell4 「い」',
    ]);
  });

  it('of two readings in one ruby: each with its letters', () => {
    const ruby = h('ruby', {}, '飯', h('rt', {}, 'いい'), '塚', h('rt', {}, 'づか'));
    expect(tagsOf([h('p', {}, ruby)])).toBe(`Document
  P
    Ruby
      RB 「飯」
      RT 「いい」
    Ruby
      RB 「塚」
      RT 「づか」
`);
  });

  it('of a table of headers only: they are its body', () => {
    const table = h('table', {}, h('thead', {}, h('tr', {}, h('th', {}, 'あ'))));
    expect(tagsOf([table])).toBe(`Document
  Table
    TBody
      TR
        TH id=cell1 scope=Column 「あ」
`);
  });
});

describe('elements on the page', () => {
  it('a heading’s bookmark has its letters, without readings and notes, in one line', () => {
    const ruby = h('ruby', {}, '関係', h('rp', {}, '（'), h('rt', {}, 'かんけい'), h('rp', {}, '）'));
    const heading = h('h1', {}, '基本目標１', h('br', {}), ruby, '人口', h('sup', {}, '※1'));
    const { recorder } = paint(documentOf([heading]));
    expect(recorder.headings).toEqual([{ page: 1, level: 1, title: '基本目標１　関係人口' }]);
  });

  it('letters stand in the middle of their lines', () => {
    const { recorder } = paint(documentOf([h('p', {}, 'あ'), h('p', {}, 'い')]));
    const [first, second] = recorder.texts;
    expect(first?.x).toBeCloseTo(edge, 6);
    expect(first?.baseline).toBeCloseTo(edge + 7.5 + 3.8, 6);
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(15, 6);
  });

  it.each([
    ['a heading', plainTheme(), 'h2'],
    ['an entry of a table of contents', plainTheme({ p: { layout: 'leader' } }), 'p'],
  ])('%s stands on one page with all its lines', (_, theme, name) => {
    const lines = Array.from({ length: 51 }, () => h('div', {}, '行'));
    const { recorder } = paint(documentOf([...lines, h(name, {}, 'あ'.repeat(60))]), theme);
    expect(linesOf(recorder, 1)).toEqual(lines.map(() => '行'));
    expect(linesOf(recorder, 2).join('')).toBe('あ'.repeat(60));
  });

  it('lines with readings stand so far apart that none touches the line above', () => {
    const ruby = h('ruby', {}, '海', h('rt', {}, 'うみ'));
    const { recorder } = paint(
      documentOf([h('h2', {}, '一', h('br', {}), ruby)]),
      plainTheme({ h2: { line: 1.2 } }),
    );
    const baseline = (wanted: string): number =>
      recorder.texts.find(({ text }) => text === wanted)?.baseline ?? 0;
    // The even font reaches 0.88 em above the baseline and 0.12 em below it.
    expect(baseline('海') - baseline('一')).toBeCloseTo(15.5, 6);
    expect(baseline('うみ') - 0.88 * 5).toBeGreaterThan(baseline('一') + 0.12 * 10);
  });

  it('centred and right text, and the space between', () => {
    const theme = plainTheme({ h2: { size: 2, align: 'center', before: 1 }, '.r': { align: 'right' } });
    const elements = [h('p', {}, 'あ'), h('h2', {}, '中'), h('p', { className: ['r'] }, '右')];
    const { recorder } = paint(documentOf(elements), theme);
    const [, centre, right] = recorder.texts;
    expect(centre?.x).toBeCloseTo(595.28 / 2 - 10, 2);
    expect(centre?.baseline).toBeCloseTo(edge + 15 + 20 + 15 + 7.6, 2);
    expect(right?.x).toBeCloseTo(595.28 - edge - 10, 2);
  });

  it('numbers at the side, as wide as the widest', () => {
    const item = (number: string): Element =>
      h('li', { className: ['item'] }, h('span', {}, number), h('p', {}, '名'));
    const theme = plainTheme({ '.item': { layout: 'side' }, '.numbered': { marker: 'none' } });
    const list = h('ul', { className: ['numbered'] }, item('①'), item('②-1'));
    const { recorder } = paint(documentOf([list]), theme);
    const names = recorder.texts.filter(({ text }) => text === '名');
    expect(names.map(({ x }) => Math.round(x - edge))).toEqual([34, 34]);
  });

  it('raised marks, underlines and backgrounds', () => {
    const theme = plainTheme({ a: { decoration: 'underline' }, code: { background: 'tint' } });
    const elements = [
      h('p', {}, h('a', { href: 'https://example.jp/' }, '先'), h('sup', {}, '※'), h('code', {}, 'c')),
    ];
    const { recorder } = paint(documentOf(elements), theme);
    const [link, mark] = recorder.texts;
    expect(mark?.size).toBeCloseTo(6.6, 6);
    expect((link?.baseline ?? 0) - (mark?.baseline ?? 0)).toBeCloseTo(6.6 * 0.45, 6);
    expect(recorder.lines).toMatchObject([{ x1: edge, x2: edge + 10 }]);
    expect(recorder.fills).toMatchObject([{ width: 10, color: '#eeeeee' }]);
    expect(recorder.links).toMatchObject([{ href: 'https://example.jp/', x: edge, width: 10 }]);
  });

  it('a reading above its letters: the wider one makes room', () => {
    const ruby = (base: string, reading: string): Element => h('ruby', {}, base, h('rt', {}, reading));
    const { recorder } = paint(documentOf([h('p', {}, ruby('漢字', 'か'), ruby('志', 'こころざし'), 'で')]));
    const at = Object.fromEntries(recorder.texts.map((text) => [text.text, text]));
    expect(at.か).toMatchObject({ size: 5 });
    expect(at.か?.baseline).toBeCloseTo((at.漢字?.baseline ?? 0) - 8.8 - 0.6, 6);
    expect((at.志?.x ?? 0) - edge).toBeCloseTo(20, 6);
    expect((at.で?.x ?? 0) - edge).toBeCloseTo(45, 6);
  });

  it('an image in its own size, or as wide as the text', () => {
    const picture = h('p', {}, h('img', { src: 'a.png', alt: '図' }));
    const sizeOf = (width: number) =>
      paint(documentOf([picture], { images: new Map([['a.png', image(width)]]) })).recorder.images[0];
    expect(sizeOf(200)).toMatchObject({ width: 150, height: 75 });
    expect(sizeOf(2000)?.width).toBeCloseTo(595.28 - 2 * edge, 3);
  });

  it('an image that its page has no room for, below a table’s header, gets smaller', () => {
    const tall = new Map([['a.png', { ...image(1000), height: 5000 }]]);
    const head = h(
      'thead',
      {},
      h('tr', {}, h('th', {}, ...Array.from({ length: 12 }, () => h('p', {}, '頭')))),
    );
    const cell = h('td', {}, h('img', { src: 'a.png', alt: '図' }));
    const rows = Array.from({ length: 3 }, () => h('tr', {}, cell));
    const { recorder, laid } = paint(
      documentOf([h('table', {}, head, h('tbody', {}, ...rows))], {
        images: tall,
        paper: { size: 'A4', orientation: 'landscape' },
      }),
    );
    expect(recorder.images).toHaveLength(3);
    for (const { page, y, height } of recorder.images)
      expect(y + height).toBeLessThanOrEqual((laid.pages[page - 1]?.size.height ?? 0) - edge + 0.01);
  });

  it('a heading that an image parts has one bookmark and one place; one of an image has its alternative', () => {
    const img = h('img', { src: 'a.png', alt: '市章' });
    const images = new Map([['a.png', image(20)]]);
    const elements = [h('h2', { id: 'a' }, '前', img, '後'), h('h2', { id: 'b' }, img)];
    const { recorder } = paint(documentOf(elements, { images }));
    expect(recorder.headings.map(({ title }) => title)).toEqual(['前市章後', '市章']);
    expect(recorder.anchors.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('a link over two lines has a place on each, as wide as its letters there', () => {
    const elements = [
      h('p', {}, 'あ'.repeat(40), h('a', { href: 'https://example.jp/' }, 'い'.repeat(30)), 'う'),
    ];
    const { recorder } = paint(documentOf(elements), plainTheme({ p: { align: 'left' } }));
    const perLine = 53;
    expect(recorder.links.map(({ x, width }) => [x - edge, width].map((each) => Math.round(each)))).toEqual([
      [400, (perLine - 40) * 10],
      [0, (30 - (perLine - 40)) * 10],
    ]);
    const links = recorder.links.map(({ y }) => y);
    expect((links[1] ?? 0) - (links[0] ?? 0)).toBeCloseTo(15, 6);
  });

  it('a link leads to a place that two ids share', () => {
    const elements = [
      h('p', {}, h('a', { href: '#inner' }, '先')),
      h('section', { id: 'outer' }, h('p', { id: 'inner' }, '所')),
    ];
    const { recorder } = paint(documentOf(elements));
    expect(recorder.links).toMatchObject([{ href: '#inner' }]);
    expect(recorder.anchors.map(({ id }) => id)).toEqual(['outer', 'inner']);
  });

  it('a space at the top only of a page that is begun on purpose', () => {
    const theme = plainTheme({ '.new': { break: 'before', before: 3 }, '.low': { before: 3 } });
    const long = 'あ'.repeat(53 * 51 + 10);
    const elements = [
      h('p', {}, long),
      h('p', { className: ['low'] }, 'い'),
      h('p', { className: ['new'] }, 'う'),
    ];
    const { recorder } = paint(documentOf(elements), theme);
    const top = (text: string) =>
      (recorder.texts.find((each) => each.text === text)?.baseline ?? 0) - edge - 11.3;
    expect(top('い')).toBeCloseTo(0, 3);
    expect(top('う')).toBeCloseTo(30, 3);
  });

  it('pages of another paper between others', () => {
    const theme = plainTheme({ '.wide': { paper: ['A3', 'landscape'] } });
    const elements = [
      h('p', {}, '前'),
      h('section', { className: ['wide'] }, h('p', {}, '表')),
      h('p', {}, '後'),
    ];
    const { laid, recorder } = paint(documentOf(elements), theme);
    expect(laid.pages.map(({ size }) => Math.round(size.width))).toEqual([595, 1191, 595]);
    expect([1, 2, 3].map((page) => linesOf(recorder, page))).toEqual([['前'], ['表'], ['後']]);
  });
});
