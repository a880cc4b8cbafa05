import type { Element, ElementContent, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { removePosition } from 'unist-util-remove-position';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../scripts/diagnostics/lines.ts';
import { proseToHast } from '../../scripts/document/markdown.ts';
import { tidyWhitespace } from '../../scripts/document/whitespace.ts';
import type { MarkdownFile } from '../../scripts/source/content-tree.ts';
import { parseMarkdown } from '../../scripts/source/markdown.ts';
import { h } from '../support/h.ts';

/** The elements that a text in Markdown gives, tidied, without places. */
function elements(markdown: string): ElementContent[] {
  const lines = new Lines(markdown);
  const parsed = parseMarkdown('x.md', markdown, lines, (problem) => {
    throw new Error(problem.message.en);
  });
  const tree = parsed?.tree as MarkdownRoot;
  const file = { kind: 'markdown', path: 'x.md', file: 'x.md', text: markdown, lines, tree } as MarkdownFile;
  const targets = new Map();
  const prose = { slot: 'x', file, nodes: tree.children, footnotes: new Map() };
  for (const node of tree.children)
    if (node.type === 'paragraph')
      for (const child of node.children)
        if (child.type === 'link') targets.set(child, { kind: 'external', url: child.url });
  const root: Root = { type: 'root', children: proseToHast(prose, targets) };
  tidyWhitespace(root);
  removePosition(root, { force: true });
  return root.children as ElementContent[];
}

describe('Markdown as elements', () => {
  it.each<[string, string, Element[]]>([
    ['headings, one level down', '### 見出し', [h('h4', {}, '見出し')]],
    [
      'emphasis',
      '*a* **b** ~~c~~',
      [h('p', {}, h('em', {}, 'a'), ' ', h('strong', {}, 'b'), ' ', h('del', {}, 'c'))],
    ],
    [
      'strong text beside Japanese brackets',
      '**「強調」**の文',
      [h('p', {}, h('strong', {}, '「強調」'), 'の文')],
    ],
    ['a single tilde is no strikethrough', '10~20人、30~40人', [h('p', {}, '10~20人、30~40人')]],
    ['inline code', '`a  b`', [h('p', {}, h('code', {}, 'a  b'))]],
    ['a code block', '```\na\n b\n```', [h('pre', {}, h('code', {}, 'a\n b\n'))]],
    ['a quotation', '> 引用', [h('blockquote', {}, h('p', {}, '引用'))]],
    ['a rule', 'a\n\n---', [h('p', {}, 'a'), h('hr', {})]],
    ['a hard break', 'あ\\\nい', [h('p', {}, 'あ', h('br', {}), 'い')]],
    [
      'a link',
      '[県](https://example.jp/ "題")',
      [h('p', {}, h('a', { href: 'https://example.jp/', title: '題' }, '県'))],
    ],
    [
      'a reference',
      '[県][a]\n\n[a]: https://example.jp/',
      [h('p', {}, h('a', { href: 'https://example.jp/' }, '県'))],
    ],
    [
      'an autolink',
      'https://example.jp/x',
      [h('p', {}, h('a', { href: 'https://example.jp/x' }, 'https://example.jp/x'))],
    ],
    ['nested lists', '- a\n  1. b\n', [h('ul', {}, h('li', {}, 'a', h('ol', {}, h('li', {}, 'b'))))]],
    ['a list that starts at 3', '3. a\n4. b', [h('ol', { start: 3 }, h('li', {}, 'a'), h('li', {}, 'b'))]],
    [
      'tasks',
      '- [x] 済\n- [ ] 未',
      [
        h(
          'ul',
          { className: ['contains-task-list'] },
          h(
            'li',
            { className: ['task-list-item'] },
            h('input', { type: 'checkbox', checked: true, disabled: true }),
            ' ',
            '済',
          ),
          h(
            'li',
            { className: ['task-list-item'] },
            h('input', { type: 'checkbox', checked: false, disabled: true }),
            ' ',
            '未',
          ),
        ),
      ],
    ],
    [
      'a table with alignment',
      '| 年 | 人 |\n|:-:|--:|\n| R1 | 2 |',
      [
        h(
          'table',
          { className: ['text-table'] },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'col', className: ['align-center'] }, '年'),
              h('th', { scope: 'col', className: ['align-right'] }, '人'),
            ),
          ),
          h(
            'tbody',
            {},
            h(
              'tr',
              {},
              h('td', { className: ['align-center'] }, 'R1'),
              h('td', { className: ['align-right'] }, '2'),
            ),
          ),
        ),
      ],
    ],
  ])('%s', (_name, markdown, expected) => {
    expect(elements(markdown)).toEqual(expected);
  });

  it('keep their places', () => {
    const lines = new Lines('# a\n\n本文');
    const parsed = parseMarkdown('x.md', '# a\n\n本文', lines, () => undefined);
    const paragraph = parsed?.tree.children[1];
    expect(paragraph?.position?.start).toMatchObject({ line: 3, column: 1, offset: 5 });
  });
});

/** Letters and their readings, as hast has them. */
function ruby(...groups: [letters: string, reading: string][]): Element {
  const parts = groups.flatMap(([letters, reading]) => [
    letters,
    h('rp', {}, '（'),
    h('rt', {}, reading),
    h('rp', {}, '）'),
  ]);
  return h('ruby', {}, ...parts);
}

describe('ruby', () => {
  it.each<[string, string, Element[]]>([
    ['for a whole word', '市の{漢字|かんじ}です', [h('p', {}, '市の', ruby(['漢字', 'かんじ']), 'です')]],
    ['letter by letter', '{総合|そう|ごう}', [h('p', {}, ruby(['総', 'そう'], ['合', 'ごう']))]],
    ['over a letter of two UTF-16 units', '{𠮷野|よし|の}', [h('p', {}, ruby(['𠮷', 'よし'], ['野', 'の']))]],
    [
      'over a letter with a variation selector',
      '{葛󠄀城|かつら|ぎ}',
      [h('p', {}, ruby(['葛󠄀', 'かつら'], ['城', 'ぎ']))],
    ],
    ['in a heading', '# {飯塚|いいづか}市', [h('h2', {}, ruby(['飯塚', 'いいづか']), '市')]],
    ['in a list’s item', '- {鯰田|なまずた}', [h('ul', {}, h('li', {}, ruby(['鯰田', 'なまずた'])))]],
    [
      'in strong text beside Japanese letters',
      'あ**{穂波|ほなみ}**い',
      [h('p', {}, 'あ', h('strong', {}, ruby(['穂波', 'ほなみ'])), 'い')],
    ],
    [
      'in a link',
      '[{筑穂|ちくほ}](https://example.jp/)',
      [h('p', {}, h('a', { href: 'https://example.jp/' }, ruby(['筑穂', 'ちくほ'])))],
    ],
    [
      'in a table, with its bar escaped',
      '| 字 |\n|---|\n| {庄内\\|しょうない} |',
      [
        h(
          'table',
          { className: ['text-table'] },
          h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, '字'))),
          h('tbody', {}, h('tr', {}, h('td', {}, ruby(['庄内', 'しょうない'])))),
        ),
      ],
    ],
    ['not behind a backslash', '\\{漢字|かんじ}', [h('p', {}, '{漢字|かんじ}')]],
    ['not without a bar', '{漢字}と{{7*7}}', [h('p', {}, '{漢字}と{{7*7}}')]],
    ['not over two lines', '{漢字|\nかんじ}', [h('p', {}, '{漢字| かんじ}')]],
    ['not in code', '`{漢字|かんじ}`', [h('p', {}, h('code', {}, '{漢字|かんじ}'))]],
    ['not around code', '{`a|b`}', [h('p', {}, '{', h('code', {}, 'a|b'), '}')]],
    ['not in a block of code', '    {a|b}', [h('pre', {}, h('code', {}, '{a|b}\n'))]],
  ])('%s', (_name, markdown, expected) => {
    expect(elements(markdown)).toEqual(expected);
  });

  it('is its letters alone where a line breaks beside it', () => {
    expect(elements('{漢字|かんじ}\nの')).toEqual([h('p', {}, ruby(['漢字', 'かんじ']), 'の')]);
    expect(elements('{ABC|エービーシー}\nDEF')).toEqual([h('p', {}, ruby(['ABC', 'エービーシー']), ' DEF')]);
  });

  it('keeps its place', () => {
    const text = 'あ{漢字|かんじ}';
    const parsed = parseMarkdown('x.md', text, new Lines(text), () => undefined);
    const [paragraph] = parsed?.tree.children ?? [];
    const node = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
    expect(node?.position).toMatchObject({ start: { column: 2, offset: 1 }, end: { offset: 9 } });
  });
});

describe('a line break in the source', () => {
  it.each([
    ['between Japanese letters vanishes', '日本\n語', '日本語'],
    ['after a Japanese mark vanishes', '終わり。\nつぎ', '終わり。つぎ'],
    ['beside a circled number vanishes', '項目\n①の', '項目①の'],
    ['between Latin words is a space', 'open\ndata', 'open data'],
    ['between Japanese and Latin is a space', '日本\nABC', '日本 ABC'],
    ['is one with the blanks around it', '日本  \t\n   語'.replace('  \t', ' '), '日本語'],
  ])('%s', (_name, markdown, expected) => {
    expect(elements(markdown)).toEqual([h('p', {}, expected)]);
  });

  it('vanishes across emphasis', () => {
    expect(elements('あ**い**\nう')).toEqual([h('p', {}, 'あ', h('strong', {}, 'い'), 'う')]);
  });

  it('leaves ideographic spaces alone', () => {
    expect(elements('総合戦略　比較表')).toEqual([h('p', {}, '総合戦略　比較表')]);
  });
});
