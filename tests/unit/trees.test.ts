import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { dropRepeatedAnchors } from '../../scripts/document/anchors.ts';
import { lowerHeadings } from '../../scripts/document/headings.ts';
import { linkDocuments } from '../../scripts/document/link-documents.ts';
import { plainText } from '../../scripts/document/plain-text.ts';
import { documentOf } from '../support/document.ts';
import { h } from '../support/h.ts';

const rootOf = (...children: Element[]): Root => ({ type: 'root', children });

describe('headings in a part of another depth', () => {
  it('are so much lower, down to the sixth, and those around it stay', () => {
    const part = h('table', { dataDepth: '1' }, h('h1', {}, '一'), h('td', {}, h('h5', {}), h('h6', {})));
    const root = rootOf(h('h1', {}, '題'), part);
    lowerHeadings(root);
    expect(root).toEqual(
      rootOf(h('h1', {}, '題'), h('table', {}, h('h2', {}, '一'), h('td', {}, h('h6', {}), h('h6', {})))),
    );
  });
});

describe('an anchor', () => {
  it('stands once: where it stands first', () => {
    const root = rootOf(h('p', { id: 'a' }), h('p', { id: 'b' }), h('p', { id: 'a', className: ['x'] }));
    dropRepeatedAnchors(root);
    expect(root).toEqual(rootOf(h('p', { id: 'a' }), h('p', { id: 'b' }), h('p', { className: ['x'] })));
  });
});

describe('links between documents', () => {
  const link = (href: string): Element => h('a', { href }, '先');
  const page = (name: string, ...children: Element[]) =>
    documentOf({ name, page: name === 'first' ? 'index.html' : `${name}.html`, root: rootOf(...children) });

  it('lead to the page that has the anchor, to the first page before the others', () => {
    const [second, first, third] = linkDocuments([
      page('second', h('p', { id: 'own' }), h('p', { id: 'both' }), link('#own'), link('#rest')),
      page('first', h('p', { id: 'both' }), h('p', { id: 'rest' }), link('#own'), link('#none')),
      page('third', link('#both'), link('https://example.jp/#own')),
    ]);
    expect(second?.elsewhere).toEqual(new Map([['rest', 'index.html']]));
    expect(first?.elsewhere).toEqual(new Map([['own', 'second.html']]));
    expect(third?.elsewhere).toEqual(new Map([['both', 'index.html']]));
  });
});

describe('plain text', () => {
  it('has the letters of ruby, and neither marks of footnotes nor line breaks', () => {
    const ruby = h('ruby', {}, '飯塚', h('rp', {}, '（'), h('rt', {}, 'いいづか'), h('rp', {}, '）'));
    const mark = h('sup', {}, h('a', { href: '#fn-1' }, '※1'));
    expect(plainText(h('h2', {}, h('span', {}, '目標１'), h('br', {}), ruby, '市', mark))).toBe(
      '目標１　飯塚市',
    );
    expect(plainText(h('h2', {}, h('img', { src: 'a.png', alt: '図' })))).toBe('図');
  });
});
