import { describe, expect, it } from 'vitest';
import { themeCss } from '../../scripts/theme/css.ts';
import type { Style, Theme } from '../../scripts/theme/theme.ts';
import { shippedAlone } from '../support/fonts.ts';

const theme = (styles: Record<string, Style>): Theme => ({
  colors: new Map(),
  dark: undefined,
  family: 'x',
  typefaces: shippedAlone,
  screen: { size: 16, line: 1.7 },
  print: { size: 9, line: 1.5, margin: 12, rule: 0.5 },
  styles: new Map(Object.entries(styles)),
});

describe('the theme as CSS', () => {
  it.each<[string, Style, string]>([
    [
      '.figure',
      { align: 'right', figures: 'tabular' },
      '.figure{text-align:right;font-variant-numeric:tabular-nums}',
    ],
    ['.chapter', { break: 'before' }, '.chapter{break-before:page}'],
    ['.cover', { break: 'after', keep: 'next' }, '.cover{break-after:page}'],
    ['h2', { keep: 'next' }, 'h2{break-after:avoid}'],
    ['.foldout', { paper: ['A3', 'landscape'] }, '.foldout{page:foldout}@page foldout{size:A3 landscape}'],
    ['.contents-line', { layout: 'leader', after: 1 }, '.contents-line{margin-block-end:1em}'],
  ])('%s %j', (selector, style, css) => {
    const lines = themeCss(theme({ [selector]: style }), { size: 'A4', orientation: 'portrait' }).split('\n');
    expect(lines.at(-1)).toBe(css);
    expect(lines).toContain('@page{size:A4 portrait;margin:12mm}');
  });

  const images =
    '@media screen and (prefers-color-scheme:dark),screen and (forced-colors:active){img{background-color:#ffffff;forced-color-adjust:none}}';
  it.each<[string, Theme['dark'], readonly string[]]>([
    ['none: a dark screen shows the ordinary ones', undefined, [':root{color-scheme:light}', images]],
    [
      'some: for screens only, with the light ground behind images',
      new Map([['paper', '#1a1a1a']]),
      [
        '@media screen{:root{color-scheme:light dark}}',
        '@media screen and (prefers-color-scheme:dark){:root{--color-paper:#1a1a1a;}}',
        images,
      ],
    ],
  ])('dark colours, %s', (_, dark, expected) => {
    const colors = new Map([['paper', '#ffffff']]);
    const css = themeCss({ ...theme({}), colors, dark }, { size: 'A4', orientation: 'portrait' });
    const lines = css.split('\n');
    expect(lines[0]).toContain('--color-paper:#ffffff;');
    expect(lines.filter((line) => line.includes('color-scheme'))).toEqual(expected);
  });
});
