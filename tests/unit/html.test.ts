import { describe, expect, it } from 'vitest';
import { handlers } from '../../scripts/render/html/handlers.ts';
import { absoluteLinks, relativeLinks } from '../../scripts/render/html/paths.ts';
import { type HtmlState, renderContent } from '../../scripts/render/html/render.ts';
import { documentOf } from '../support/document.ts';
import { h } from '../support/h.ts';

const document = documentOf({
  title: '題 <x> & "y"',
  author: '市 "役所"',
  language: 'ja',
  root: { type: 'root', children: [h('h1', {}, '題 <x>')] },
  images: new Map([
    [
      'images/図 1.png',
      { path: 'images/図 1.png', type: 'png', bytes: new Uint8Array([1]), width: 1, height: 1 },
    ],
  ]),
});

const state: HtmlState = {
  document,
  links: relativeLinks(document.page),
  anchors: new Set(['x']),
  imagePath: (src) => `x/${src}`,
};

describe('elements in HTML', () => {
  it('a link to another site tells it nothing', () => {
    const rel = ['noopener', 'noreferrer'];
    expect(handlers.a(h('a', { href: 'https://example.jp/' }, '県'), state)).toEqual(
      h('a', { href: 'https://example.jp/', rel }, '県'),
    );
    expect(handlers.a(h('a', { href: '#x' }, '所'), state)).toEqual(h('a', { href: '#x' }, '所'));
  });

  it('a link to an anchor that another document has leads to its page, and one that none has to nowhere', () => {
    const elsewhere = new Map([['y', 'strategy.html']]);
    const apart: HtmlState = { ...state, document: { ...document, elsewhere } };
    expect(handlers.a(h('a', { href: '#y' }, '所'), apart)).toEqual(
      h('a', { href: 'strategy.html#y' }, '所'),
    );
    expect(handlers.a(h('a', { href: '#z' }, '所'), apart)).toEqual(h('span', {}, '所'));
  });

  it('the number of a page is left out', () => {
    expect(handlers.a(h('a', { href: '#x', dataPage: '' }), state)).toBeUndefined();
    const root = {
      type: 'root' as const,
      children: [h('p', {}, '目', h('a', { href: '#x', dataPage: '' }))],
    };
    expect(renderContent({ ...document, root }).html).toBe('<p>目</p>');
  });

  it('an image has its path beside the page', () => {
    expect(handlers.img(h('img', { src: 'a.png', alt: '図' }), state)).toEqual(
      h('img', { src: 'x/a.png', alt: '図' }),
    );
  });

  it('a task’s box says its state', () => {
    const label = (checked: boolean): unknown =>
      handlers.input(h('input', { checked }), state)?.properties.ariaLabel;
    expect([label(true), label(false)]).toEqual(['済み', '未了']);
  });

  it('a writer’s table scrolls in a frame that the keyboard reaches; the comparison does not', () => {
    const table = h('table', { className: ['text-table'] });
    expect(handlers.table(table, state)).toEqual(
      h('div', { className: ['scroll'], role: 'group', ariaLabel: '表', tabIndex: 0 }, table),
    );
    const comparison = h('table', { className: ['comparison'] });
    expect(handlers.table(comparison, state)).toBe(comparison);
  });
});

describe('links within the site', () => {
  it.each([
    ['index.html', '/goals/next/work.html#a', 'goals/next/work.html#a', ''],
    ['goals/next/work.html', '/index.html', '../../index.html', '../../'],
    ['goals/next/work.html', '/goals/next/people.html', 'people.html', '../../'],
    ['goals/next/work.html', '/goals/next/work.html#b', '#b', '../../'],
    ['goals/next/work.html', '/goals/next/work.html', 'work.html', '../../'],
    ['index.html', '/goals/next/仕事 1.html', 'goals/next/%E4%BB%95%E4%BA%8B%201.html', ''],
  ])('from %s to %s', (from, to, expected, root) => {
    const links = relativeLinks(from);
    expect(links.to(to)).toBe(expected);
    expect(links.root).toBe(root);
  });

  it('have the whole path where a page may be shown at any address', () => {
    expect(absoluteLinks('/senryaku/').to('/goals/index.html#a')).toBe('/senryaku/goals/index.html#a');
  });
});

describe('a document’s content', () => {
  it('has its text escaped', () => {
    const { html, files } = renderContent(document);
    expect(html).toBe('<h1>題 &#x3C;x></h1>');
    expect(files.size).toBe(0);
  });

  it('takes the images that it shows, on a page in a folder as well', () => {
    const picture = h('p', {}, h('img', { src: 'images/図 1.png', alt: '図' }));
    const page = 'goals/next/work.html';
    const { html, files } = renderContent({ ...document, page, root: { type: 'root', children: [picture] } });
    expect([...files.keys()]).toEqual(['images/図 1.png']);
    expect(html).toContain('src="../../images/%E5%9B%B3%201.png"');
  });

  it('does not change the document', () => {
    const before = JSON.stringify(document.root);
    renderContent(document);
    expect(JSON.stringify(document.root)).toBe(before);
  });
});

describe('names of tables', () => {
  const html = (...children: Parameters<typeof h>[2][]): string =>
    renderContent(documentOf({ root: { type: 'root', children: children as never[] } })).html;
  const body = h('tbody', {}, h('tr', {}, h('td', {}, '1')));
  const cells = '<tbody><tr><td>1</td></tr></tbody>';

  it('come from the heading above, by its id or its text', () => {
    const table = h('table', {}, body);
    expect(html(h('h2', { id: 'a' }, '値'), table, h('h3', {}, '年', h('em', {}, '度')), table)).toBe(
      `<h2 id="a">値</h2><table aria-labelledby="a">${cells}</table><h3>年<em>度</em></h3><table aria-label="年度">${cells}</table>`,
    );
  });

  it('are left to the caption where there is one', () => {
    const table = h('table', {}, h('caption', {}, '表'), body);
    expect(html(h('h2', { id: 'a' }, '値'), table)).toBe(
      `<h2 id="a">値</h2><table><caption>表</caption>${cells}</table>`,
    );
  });
});
