import { describe, expect, it } from 'vitest';
import { bookmarksOf } from '../../../scripts/render/pdf/bookmarks.ts';
import type { OutlineItem } from '../../../scripts/render/pdf/file/outline.ts';
import { Ref, serialize } from '../../../scripts/render/pdf/file/value.ts';
import { type FontUse, showLetters } from '../../../scripts/render/pdf/paint/letters.ts';
import { PagePainter } from '../../../scripts/render/pdf/paint/page-painter.ts';
import type { Letters } from '../../../scripts/render/pdf/paint/painter.ts';
import { pathOperators } from '../../../scripts/render/pdf/paint/path.ts';
import { noPlaces } from '../../../scripts/render/pdf/paint/places.ts';
import { type Mark, makeMark, makeTag } from '../../../scripts/render/pdf/tags/tag.ts';
import { writeTags } from '../../../scripts/render/pdf/tags/write.ts';
import { evenFonts } from '../../support/fonts.ts';

const [{ normal: font }] = evenFonts(1);

/** Codes are those of Unicode, and every letter is one em wide. */
const use: FontUse = {
  name: 'F1',
  code: (codePoint) => codePoint.toString(16).padStart(4, '0'),
  advance: () => 1,
};

const letters = (text: string, mark: Mark, more: Partial<Letters> = {}): Letters => ({
  mark,
  font,
  size: 10,
  color: '#000000',
  text,
  start: 0,
  end: text.length,
  advances: undefined,
  gaps: undefined,
  x: 20,
  baseline: 30,
  ...more,
});

/** A page 100 pt high, and what is written on it. */
function page(): { painter: PagePainter; places: ReturnType<typeof noPlaces>; written: () => string[] } {
  const lines: string[] = [];
  let mcid = 0;
  const places = noPlaces();
  const target = {
    index: 2,
    height: 100,
    write: (operators: string) => void lines.push(operators),
    nextMcid: () => mcid++,
    useFont: () => use,
    drawImage: () => void lines.push('(image)'),
  };
  return {
    painter: new PagePainter(target, places, new Map()),
    places,
    written: () => lines.filter(Boolean),
  };
}

describe('letters', () => {
  const mark = makeMark(makeTag(undefined, 'P'));

  it.each<[string, Partial<Letters>, string]>([
    ['AB', {}, '<00410042> Tj'],
    ['ABC', { start: 1, end: 2 }, '<0042> Tj'],
    ['A𠮷', {}, '<004120bb7> Tj'],
    ['ABC', { gaps: Float64Array.of(1, 0, 0) }, '[<0041>-100<00420043>] TJ'],
    ['12', { advances: Float64Array.of(14, 12) }, '[-200<0031>-300<0032>] TJ'],
    ['12', { advances: Float64Array.of(10, 10) }, '[<00310032>] TJ'],
    ['，1', { advances: Float64Array.of(4, 10) }, '[<ff0c>600<0031>] TJ'],
    ['か\u309Aあ', { advances: Float64Array.of(10, 0, 10) }, '[<304b>250<309a>750<3042>] TJ'],
  ])('%s %o', (text, more, expected) => {
    expect(showLetters(letters(text, mark, more), use)).toBe(expected);
  });
});

describe('paths', () => {
  it.each([
    [
      [
        ['move', 1, 2],
        ['line', 3, 4],
      ] as const,
      { stroke: '#ff0000', width: 0.5 },
      '1 0 0 RG 0.5 w\n1 98 m\n3 96 l\nS',
    ],
    [[['rectangle', 1, 2, 3, 4]] as const, { fill: '#808080' }, '0.502 0.502 0.502 rg\n1 94 3 4 re\nf'],
    [
      [
        ['move', 0, 0],
        ['curve', 1, 1, 2, 2, 3, 3],
      ] as const,
      { fill: '#000000' },
      '0 0 0 rg\n0 100 m\n1 99 2 98 3 97 c\nf',
    ],
  ])('%o', (path, style, expected) => {
    expect(pathOperators(path, style, 100)).toBe(expected);
  });
});

describe('a page', () => {
  it('has fills, content in its marks, and rules, each apart', () => {
    const { painter, written } = page();
    const tag = makeTag(undefined, 'P');
    const [first, second] = [makeMark(tag), makeMark(tag)];
    painter.text(letters('A', first));
    painter.line(0, 10, 50, 10, 1, '#000000');
    painter.text(letters('B', first, { baseline: 45 }));
    painter.fill(0, 0, 10, 20, '#ffffff');
    painter.text(letters('C', second, { color: '#ff0000' }));
    painter.end();
    expect(written()).toEqual([
      '/Artifact <</Type /Layout>> BDC\n1 1 1 rg 0 80 10 20 re f\nEMC',
      [
        '/P <</MCID 0>> BDC',
        '0 0 0 rg',
        'BT /F1 10 Tf 20 70 Td <0041> Tj ET',
        'BT 20 55 Td <0042> Tj ET',
        'EMC',
        '/P <</MCID 1>> BDC',
        '1 0 0 rg',
        'BT 20 70 Td <0043> Tj ET',
        'EMC',
      ].join('\n'),
      '/Artifact <</Type /Layout>> BDC\nq 0 0 0 RG 1 w\n0 90 m 50 90 l S Q\nEMC',
    ]);
    expect(first.places).toEqual([{ page: 2, mcid: 0 }]);
    expect(second.places).toEqual([{ page: 2, mcid: 1 }]);
  });

  it('marks what it repeats as furniture, without links, anchors and headings', () => {
    const { painter, places, written } = page();
    const tag = makeTag(undefined, 'Link');
    const mark = makeMark(tag);
    const link = { href: '#x', tag, contents: 'x' };
    painter.repeat(() => {
      painter.text(letters('A', mark));
      painter.link(link, 1, 2, 3, 4);
      painter.anchor('x', 0, 0);
      painter.heading({ level: 1, title: 'x', order: 0 }, 0, 0);
    });
    painter.link(link, 1, 2, 3, 4);
    painter.end();
    expect(written()[0]).toMatch(/^\/Artifact <<\/Type \/Pagination>> BDC\n/);
    expect(mark.places).toEqual([]);
    expect(places).toMatchObject({ anchors: new Map(), headings: [] });
    expect(places.links.get(link)?.get(2)).toEqual([[1, 94, 4, 98]]);
  });

  it('closes an image’s mark before anything else is written', () => {
    const { painter, written } = page();
    const figure = makeTag(undefined, 'Figure');
    const asset = { path: 'a.png', type: 'png' as const, bytes: new Uint8Array(), width: 1, height: 1 };
    painter.image(asset, makeMark(figure), 10, 20, 30, 40);
    painter.fill(0, 0, 1, 1, '#000000');
    painter.end();
    expect(written()).toEqual([
      '/Figure <</MCID 0>> BDC',
      '(image)',
      'EMC',
      expect.stringMatching(/^\/Artifact/),
    ]);
    expect(figure.bounds).toEqual([10, 40, 40, 80]);
  });
});

describe('the structure tree', () => {
  it('names its content on each page, its annotations, and leaves out what is empty', () => {
    const objects = new Map<number, string>();
    let count = 0;
    const file = {
      reserve: () => new Ref(++count),
      put: (ref: Ref, value: Parameters<typeof serialize>[0]) => void objects.set(ref.id, serialize(value)),
      add(value: Parameters<typeof serialize>[0]) {
        const ref = this.reserve();
        this.put(ref, value);
        return ref;
      },
    };
    const document = makeTag(undefined, 'Document');
    const paragraph = makeTag(document, 'P');
    makeMark(paragraph).places.push({ page: 0, mcid: 0 }, { page: 1, mcid: 1 });
    const link = makeTag(paragraph, 'Link');
    makeMark(link).places.push({ page: 1, mcid: 0 });
    link.annotations.push({ page: 1, object: 77 });
    makeMark(makeTag(document, 'P'));
    const note = makeTag(document, 'Note', { id: 'n' });
    makeMark(note).places.push({ page: 0, mcid: 1 });
    const { root } = writeTags(document, file, [new Ref(50), new Ref(51)], () => 2);
    expect(root.id).toBe(1);
    expect(Object.fromEntries(objects)).toEqual({
      1: '<</Type/StructTreeRoot/K 2 0 R/ParentTree 6 0 R/ParentTreeNextKey 3/IDTree 7 0 R>>',
      2: '<</S/Document/P 1 0 R/K[3 0 R 5 0 R]>>',
      3: '<</S/P/P 2 0 R/Pg 50 0 R/K[0 <</Type/MCR/Pg 51 0 R/MCID 1>> 4 0 R]>>',
      4: '<</S/Link/P 3 0 R/Pg 51 0 R/K[0 <</Type/OBJR/Obj 77 0 R/Pg 51 0 R>>]>>',
      5: '<</S/Note/P 2 0 R/Pg 50 0 R/ID(n)/K 1>>',
      6: '<</Nums[0[3 0 R 5 0 R] 1[4 0 R 3 0 R] 2 4 0 R]>>',
      7: '<</Names[(n)5 0 R]>>',
    });
  });

  it('says what cells, lists, figures and struck text are', () => {
    const objects: string[] = [];
    const file = {
      reserve: () => new Ref(1),
      put: (_ref: Ref, value: Parameters<typeof serialize>[0]) => void objects.push(serialize(value)),
      add: () => new Ref(1),
    };
    const write = (
      ...[type, attributes]: [Parameters<typeof makeTag>[1], Parameters<typeof makeTag>[2]]
    ): string => {
      const tag = makeTag(undefined, type, attributes);
      makeMark(tag).places.push({ page: 0, mcid: 0 });
      if (type === 'Figure') tag.bounds = [1, 2, 3, 4];
      writeTags(tag, file, [new Ref(50)], () => 1);
      return objects.splice(0)[0] ?? '';
    };
    expect(write('TH', { id: 'a', scope: 'Row', rowSpan: 2, columnSpan: 3, headers: ['b', 'c'] })).toContain(
      '/ID(a)/A<</O/Table/Scope/Row/RowSpan 2/ColSpan 3/Headers[(b)(c)]>>',
    );
    expect(write('L', { listNumbering: 'Decimal' })).toContain('/A<</O/List/ListNumbering/Decimal>>');
    expect(write('Figure', { alt: 'a' })).toContain(
      '/Alt(a)/A<</O/Layout/Placement/Block/BBox[1.00 2.00 3.00 4.00]>>',
    );
    expect(write('Span', { struck: true })).toContain('/A<</O/Layout/TextDecorationType/LineThrough>>');
    expect(write('Lbl', { actualText: '☑' })).toContain('/ActualText(');
  });
});

describe('bookmarks', () => {
  it('stand below the last heading of a higher level, in the order of the document', () => {
    const places = noPlaces();
    const heading = (title: string, level: number, order: number, page = 0): void =>
      void places.headings.push({ title, level, order, place: { page, x: 1, y: 2 } });
    heading('一', 1, 0);
    heading('三', 3, 2);
    heading('二', 2, 1, 1);
    heading('四', 2, 3);
    heading('五', 1, 4);
    const outline = (items: readonly OutlineItem[]): unknown[] =>
      items.map(({ title, target, children }) => [title, target.page.id, outline(children)]);
    expect(outline(bookmarksOf(places, [new Ref(50), new Ref(51)]))).toEqual([
      [
        '一',
        50,
        [
          ['二', 51, [['三', 50, []]]],
          ['四', 50, []],
        ],
      ],
      ['五', 50, []],
    ]);
  });
});
