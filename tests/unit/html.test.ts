import { describe, expect, it } from 'vitest';
import { handlers } from '../../scripts/render/html/handlers.ts';
import { type HtmlState, renderHtml } from '../../scripts/render/html/render.ts';
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

const state: HtmlState = { document, anchors: new Set(['x']), imagePath: (src) => `x/${src}` };

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
    expect(renderHtml({ ...document, root }, '').html).toContain('<main><p>目</p></main>');
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

describe('a page', () => {
  it('is complete, with its title, language, author and style, and all text escaped', () => {
    const { html, files } = renderHtml(document, 'a{b:c}');
    expect(html).toBe(`<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>題 &lt;x> &amp; &quot;y&quot;</title>
<meta name="author" content="市 &quot;役所&quot;">
<style>
a{b:c}
</style>
</head>
<body>
<main><h1>題 &#x3C;x></h1></main>
</body>
</html>
`);
    expect(files.size).toBe(0);
  });

  it('takes the images that it shows', () => {
    const picture = h('p', {}, h('img', { src: 'images/図 1.png', alt: '図' }));
    const { html, files } = renderHtml({ ...document, root: { type: 'root', children: [picture] } }, '');
    expect([...files.keys()]).toEqual(['images/図 1.png']);
    expect(html).toContain('src="images/%E5%9B%B3%201.png"');
  });

  it('does not change the document', () => {
    const before = JSON.stringify(document.root);
    renderHtml(document, '');
    expect(JSON.stringify(document.root)).toBe(before);
  });
});
