import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../scripts/source/passage.ts';
import { passagesOf } from '../../../scripts/source/passages.ts';
import { readContent } from '../../../scripts/source/read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(path: string, text: string): readonly Passage[] {
  const file = readContent([{ path, bytes: bytes(text) }], () => undefined).files.get(path);
  if (!file || file.kind === 'asset') throw new Error('not read');
  return passagesOf(file);
}

/** `kind: text` of each passage. */
const shape = (text: string, path = 'a/b.md'): string[] =>
  read(path, text).map((passage) => `${passage.kind}: ${passage.text}`);

describe('passages of Markdown', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'heading, paragraph, item, cell',
      '# 題\n\n本文\n\n- 項目\n\n| 見出し |\n| --- |\n| 欄 |',
      ['heading: 題', 'paragraph: 本文', 'item: 項目', 'cell: 見出し', 'cell: 欄'],
    ],
    ['emphasis within a word', '**子**供と*大*人', ['paragraph: 子供と大人']],
    ['a line break within a word', 'この子\n供たち', ['paragraph: この子供たち']],
    ['a line break between Latin words', 'open\ndata', ['paragraph: open data']],
    ['the same before emphasis', 'open\n**data**', ['paragraph: open data']],
    ['an indented line', '- この子\n  供たち', ['item: この子供たち']],
    ['letters of ruby, without readings', '{棚田|たなだ}の{技|わざ}', ['paragraph: 棚田の技']],
    ['texts of links, without addresses', '[子供の数](../indicators/子供.yaml)', ['paragraph: 子供の数']],
    [
      'code, images and addresses are opaque',
      '`子供` ![絵](a.png) <https://子供.jp>',
      ['paragraph: \uFFFC \uFFFC \uFFFC'],
    ],
    ['what is quoted', '- > 子供\n\n本文', ['paragraph: 子供', 'paragraph: 本文']],
    ['a line break that is seen', 'この子\\\n供たち', ['paragraph: この子\n供たち']],
    ['no comment', '<!-- kurabe-allow term-is-agreed: 子供 -->\n本文', ['paragraph: 本文']],
    ['no code block', '```\n子供\n```', []],
    ['nothing that is struck out', '~~子供~~子ども', ['paragraph: 子ども']],
    ['footnotes', '本文[^1]の続き\n\n[^1]: 注です。', ['paragraph: 本文の続き', 'paragraph: 注です。']],
    ['front matter', '---\nlabel: 子供\n---\n本文', ['value: 子供', 'paragraph: 本文']],
    ['escapes and references', '\\*子&amp;供\\*', ['paragraph: *子&供*']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(shape(text)).toEqual(expected);
  });
});

describe('passages of YAML', () => {
  it('are the values for readers', () => {
    const yaml =
      'name: 子供の数\nunit: 人\ndirection: increase\nplans:\n  子供: { target: { R6: 1 } }\ndefinition: |\n  延べ数\n';
    expect(shape(yaml, 'indicators/a.yaml')).toEqual(['value: 子供の数', 'value: 人', 'value: 延べ数\n']);
  });

  it('are the lines of a block', () => {
    const yaml = 'name: 数\ndefinition: |\n  延べ数\n  とする\nsource: >-\n  市の\n  調査\n';
    expect(shape(yaml, 'indicators/a.yaml')).toEqual([
      'value: 数',
      'value: 延べ数\nとする\n',
      'value: 市の 調査',
    ]);
  });

  it('are the reasons in rows and the number, without dates and choices', () => {
    const yaml = 'number: 資料５\nstatus: 案\ndate: 2026-02-10\nrows:\n  - { old: { none: 終えたため } }\n';
    expect(shape(yaml, 'document.yaml')).toEqual(['value: 資料５', 'value: 終えたため']);
  });

  it('are the names and the words of the settings, without ids', () => {
    const yaml =
      'title: 題\nwords: { kpi: 成果 }\nplans:\n  - { id: old, name: 旧 }\nrows:\n  - { old: 子供 }\n';
    expect(shape(yaml, 'document.yaml')).toEqual(['value: 題', 'value: 成果', 'value: 旧']);
  });
});

describe('a passage', () => {
  /** What stands in the source for a part of the text, and whether it is the same. */
  const source = (text: string, part: string, path?: string): [string, boolean] => {
    const [passage] = read(path ?? 'a/b.md', text).slice(-1);
    if (!passage) throw new Error('no passage');
    const start = passage.text.indexOf(part);
    const { range } = passage.place(start, start + part.length);
    if (!range) throw new Error('no range');
    return [text.slice(range.start.offset, range.end.offset), passage.isVerbatim(start, start + part.length)];
  };
  it.each<[string, string, string, boolean]>([
    ['これは子供です', '子供', '子供', true],
    ['**子**供です', '子供', '子**供', false],
    ['この子\n  供です', '子供', '子\n  供', false],
    ['> 引用\n\n- {子供|こども}会', '子供会', '子供|こども}会', false],
    ['- {子供|こども}会', '子供', '子供', true],
    ['&copy;子供&amp;', '子供', '子供', true],
    ['5 &lt; 7の子供', '<', '&lt;', false],
    ['\\*𠮷野\\*の子供', '𠮷野', '𠮷野', true],
  ])('%j: %s stands in the source as %j', (text, part, written, isVerbatim) => {
    expect(source(text, part)).toEqual([written, isVerbatim]);
  });

  it.each<[string, string, boolean]>([
    ['１. 一', '１', true],
    ['> 1. - １) 一', '１', true],
    ['本文\n  １. 一', '１', true],
    ['本文１. 一', '１', false],
    ['**１**. 一', '１', false],
  ])('%j: whether %s begins a line: %j', (text, part, begins) => {
    const [passage] = read('a/b.md', text).slice(-1);
    expect(passage?.beginsLine(passage.text.indexOf(part))).toBe(begins);
  });

  it('knows the links to indicators', () => {
    const [passage] = read('a/b.md', '前[**子供**の数](../indicators/a.yaml)後[市](b.md)');
    expect([...(passage?.text ?? '')].map((_, index) => passage?.indicatorUrl(index))).toEqual([
      undefined,
      ...Array(4).fill('../indicators/a.yaml'),
      undefined,
      undefined,
    ]);
  });

  it('knows what is quoted', () => {
    expect(read('a/b.md', '本文\n\n> - 引用\n\n- 項目').map(({ isQuoted }) => isQuoted)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('knows the places in a block of YAML', () => {
    const yaml = 'definition: |\n  延べ\n  子供の数\n';
    expect(source(yaml, '子供', 'indicators/a.yaml')).toEqual(['子供', true]);
    expect(source('name: >-\n  子\n  供\n', '子 供', 'indicators/a.yaml')).toEqual(['子\n  供', false]);
    expect(source("name: '子供''の\n  数'\n", "子供'の", 'indicators/a.yaml')).toEqual(["子供''の", false]);
  });

  it('knows the places of quoted YAML, and of folded YAML as a whole', () => {
    expect(source('name: "子供の数"', '子供', 'indicators/a.yaml')).toEqual(['子供', true]);
    const folded = 'name: "子\\u4f9bの数"';
    expect(source(folded, '子供', 'indicators/a.yaml')[1]).toBe(false);
  });
});
