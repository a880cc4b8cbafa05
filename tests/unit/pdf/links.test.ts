import { describe, expect, it } from 'vitest';
import type { Link } from '../../../scripts/render/pdf/boxes/text.ts';
import { Ref, serialize } from '../../../scripts/render/pdf/file/value.ts';
import { openFileLinks } from '../../../scripts/render/pdf/links.ts';
import { noPlaces, type Rectangle } from '../../../scripts/render/pdf/paint/places.ts';
import { makeTag } from '../../../scripts/render/pdf/tags/tag.ts';

const linkTo = (href: string): Link => ({ href, tag: makeTag(undefined, 'Link'), contents: `go ${href}` });

/** The annotations of links that stand on pages from 0 on, of which there are three, numbered from 50. */
function annotationsOf(...links: (readonly [Link, ReadonlyMap<number, Rectangle[]>])[]) {
  const places = noPlaces();
  places.anchors.set('here', { page: 1, x: 7, y: 90 });
  for (const [link, byPage] of links) places.links.set(link, new Map(byPage));
  const put = new Map<number, string>();
  const onPages: number[][] = [];
  let next = 1;
  const file = {
    reserve: () => new Ref(next++),
    put: (ref: Ref, value: Parameters<typeof serialize>[0]) => void put.set(ref.id, serialize(value)),
    annotate: (ref: Ref) => void onPages.at(-1)?.push(ref.id),
  };
  const fileLinks = openFileLinks(file, places, 3);
  for (let page = 0; page < 3; page++) {
    onPages.push([]);
    fileLinks.addPage(page);
  }
  fileLinks.write([new Ref(50), new Ref(51), new Ref(52)]);
  return { put, onPages, keyOf: fileLinks.keyOf };
}

describe('annotations of links', () => {
  it('one a page, with a quadrilateral a line, in the rectangle around them', () => {
    const link = linkTo('https://example.jp/');
    const lines = new Map<number, Rectangle[]>([
      [
        0,
        [
          [10, 20, 90, 30],
          [5, 8, 40, 18],
        ],
      ],
      [2, [[5, 80, 30, 90]]],
    ]);
    const { put, onPages, keyOf } = annotationsOf([link, lines]);
    expect(onPages).toEqual([[1], [], [2]]);
    expect(put.get(1)).toContain('/Rect[5 8 90 30]');
    expect(put.get(1)).toContain('/QuadPoints[10 30 90 30 10 20 90 20 5 18 40 18 5 8 40 8]');
    expect(put.get(1)).toContain('/Contents(go https://example.jp/)');
    expect(put.get(2)).toContain('/Rect[5 80 30 90]');
    // Keys follow those of the three pages, and the tag knows both annotations.
    expect([put.get(1), put.get(2)].map((each) => /\/StructParent (\d+)/.exec(each ?? '')?.[1])).toEqual([
      '3',
      '4',
    ]);
    expect([keyOf(1), keyOf(2)]).toEqual([3, 4]);
    expect(link.tag.annotations).toEqual([
      { page: 0, object: 1 },
      { page: 2, object: 2 },
    ]);
  });

  it.each([
    ['https://example.jp/a?b=c#d', '(https://example.jp/a?b=c#d)'],
    ['https://example.jp/総合%20戦略', '(https://example.jp/%E7%B7%8F%E5%90%88%20%E6%88%A6%E7%95%A5)'],
    ['http://[2001:db8::1]:80/[a]', '(http://[2001:db8::1]:80/%5Ba%5D)'],
    ['mailto:kikaku@example.jp', '(mailto:kikaku@example.jp)'],
  ])('a URI is in ASCII: %s', (href, expected) => {
    const { put } = annotationsOf([linkTo(href), new Map([[0, [[0, 0, 1, 1]]]])]);
    expect(put.get(1)).toContain(`/URI${expected}`);
  });

  it('a place of the document is a destination, on its page', () => {
    const { put } = annotationsOf([linkTo('#here'), new Map([[0, [[0, 0, 1, 1]]]])]);
    expect(put.get(1)).toContain('/Dest[51 0 R/XYZ 7 90 null]');
    expect(put.get(1)).not.toContain('/URI');
  });
});
