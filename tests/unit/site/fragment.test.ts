import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { renderFragment } from '../../../scripts/render/html/fragment.ts';
import { charactersText, doubtfulCharacters } from '../../../scripts/site/doubtful-characters.ts';
import { documentOf } from '../../support/document.ts';
import { h } from '../../support/h.ts';

const image = { type: 'png' as const, bytes: Uint8Array.of(1), width: 1, height: 1 };

/** A fragment in one line. */
function fragmentOf(elements: Element[], url?: string): string {
  const document = documentOf({
    title: '題',
    root: { type: 'root', children: elements },
    images: new Map([['images/図 1.png', { ...image, path: 'images/図 1.png' }]]),
    elsewhere: new Map([['far', 'strategy.html']]),
  });
  return renderFragment(document, url).html.replace(/\n/g, '');
}

describe('a fragment', () => {
  it.each<[string, Element[], string]>([
    [
      'has no title of a page above its own',
      [h('h1', {}, '題'), h('h2', {}, '節')],
      '<h2>題</h2><h3>節</h3>',
    ],
    ['begins with a heading where it has none', [h('p', {}, '文')], '<h2>題</h2><p>文</p>'],
    [
      'begins with its heading, whatever stands above it',
      [h('p', { className: ['document-number'] }, '資料１'), h('h1', {}, '題')],
      '<h2>題</h2><p>資料１</p>',
    ],
    [
      'has emphasis in place of a heading below the sixth level',
      [h('h1', {}, '題'), h('h6', { id: 'a' }, '節')],
      '<h2>題</h2><p id="a"><strong>節</strong></p>',
    ],
    [
      'has no class, and nothing that only carries a look',
      [
        h('h1', {}, '題'),
        h('div', { className: ['section'] }, h('p', {}, h('span', { className: ['x'] }, '文'))),
      ],
      '<h2>題</h2><p>文</p>',
    ],
    [
      'keeps an item’s number with its text',
      [
        h('h1', {}, '題'),
        h(
          'ul',
          { className: ['numbered'], role: 'list' },
          h(
            'li',
            { className: ['item'] },
            h('span', {}, '①'),
            h('div', {}, h('p', {}, '名'), h('p', {}, '値')),
          ),
        ),
      ],
      '<h2>題</h2><ul><li><p>①　名</p><p>値</p></li></ul>',
    ],
    [
      'has a table’s heading before it, and its cells with their headers',
      [
        h(
          'table',
          { className: ['comparison'] },
          h('caption', {}, h('h1', {}, '題')),
          h(
            'tbody',
            {},
            h('tr', {}, h('th', { id: 'a', scope: 'col' }, '頭')),
            h('tr', {}, h('td', { headers: ['a'], dataPlan: '国' }, '欄')),
          ),
        ),
      ],
      '<h2 id="comparison">題</h2><table aria-labelledby="comparison"><tbody><tr><th id="a" scope="col">頭</th></tr><tr><td headers="a">欄</td></tr></tbody></table>',
    ],
    [
      'leaves out the contact and page numbers, and says what a box shows',
      [
        h('h1', {}, '題'),
        h('p', { className: ['document-contact'] }, '問い合わせ先'),
        h('p', {}, '目', h('a', { href: '#a', dataPage: '' })),
        h('p', {}, h('input', { type: 'checkbox', checked: true, disabled: true }), '事'),
      ],
      '<h2>題</h2><p>目</p><p>［済み］事</p>',
    ],
    [
      'has its images beside it',
      [h('h1', {}, '題'), h('img', { src: 'images/図 1.png', alt: '図' })],
      '<h2>題</h2><img src="images/%E5%9B%B3%201.png" alt="図">',
    ],
  ])('%s', (_name, elements, expected) => {
    expect(fragmentOf(elements)).toBe(expected);
  });

  const links = [
    h('h1', { id: 'here' }, '題'),
    h(
      'p',
      {},
      h('a', { href: '#here' }, '一'),
      h('a', { href: '#far' }, '二'),
      h('a', { href: '/goals/next/仕事.html#a' }, '三'),
      h('a', { href: 'https://example.jp/' }, '四'),
      h('a', { href: '#nowhere' }, '五'),
    ),
  ];

  it('links to its own places and other sites; the rest is text', () => {
    expect(fragmentOf(links)).toBe(
      '<h2 id="here">題</h2><p><a href="#here">一</a>二三<a href="https://example.jp/">四</a>五</p>',
    );
  });

  it('links to the site’s pages where their address is known', () => {
    expect(fragmentOf(links, 'https://city.example.jp/s/')).toContain(
      '<a href="https://city.example.jp/s/strategy.html#far">二</a><a href="https://city.example.jp/s/goals/next/%E4%BB%95%E4%BA%8B.html#a">三</a>',
    );
  });

  it('has the images of a page in a folder at the fragments’ root', () => {
    const picture = h('img', { src: 'images/図 1.png', alt: '図' });
    const page = 'goals/next/work.html';
    const images = new Map([['images/図 1.png', { ...image, path: 'images/図 1.png' }]]);
    const root = { type: 'root' as const, children: [picture] };
    const { html, files } = renderFragment(documentOf({ page, root, images }), undefined);
    expect(html).toContain('src="../../images/%E5%9B%B3%201.png"');
    expect([...files.keys()]).toEqual(['images/図 1.png']);
  });

  it('leaves the document as it is', () => {
    const before = JSON.stringify(links);
    fragmentOf(links);
    expect(JSON.stringify(links)).toBe(before);
  });
});

describe('characters that a CMS may refuse', () => {
  it('are those that Shift_JIS has by extensions only, or not at all', () => {
    const files = new Map([
      ['a.html', 'あア亜ＡA1、。〜…㍻①㈱髙𠮷é'],
      ['b.html', '①'],
    ]);
    const found = doubtfulCharacters(files);
    expect(found.map(({ character }) => character).join('')).toBe('é①㈱㍻髙𠮷');
    expect(found.find(({ character }) => character === '①')).toMatchObject({
      files: ['a.html', 'b.html'],
      count: 2,
    });
    expect(charactersText(found)).toContain('①\tU+2460\t2 か所\ta.html、b.html\n');
    expect(charactersText([])).toContain('ありません');
  });
});
