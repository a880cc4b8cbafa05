import { describe, expect, it } from 'vitest';
import { h } from '../../support/h.ts';
import { documentOf, paint } from '../../support/pages.ts';

describe('letters of two units', () => {
  const family = '👨‍👩‍👧';
  const code = `𠮷${family}𠮷か\u309A`.repeat(40);

  it.each([
    ['in a code block', h('pre', {}, h('code', {}, code))],
    [
      'in code in a cell',
      h(
        'table',
        {},
        h('tbody', {}, h('tr', {}, ...Array.from({ length: 12 }, () => h('td', {}, h('code', {}, code))))),
      ),
    ],
  ])('stay whole %s', (_, element) => {
    const { texts } = paint(documentOf([element])).recorder;
    const starts = texts.map(({ text }) =>
      [...new Intl.Segmenter('ja').segment(text)].map(({ segment }) => segment),
    );
    expect(new Set(starts.flat())).toEqual(new Set(['𠮷', family, 'か\u309A']));
  });
});
