import { describe, expect, it } from 'vitest';
import { themeCss } from '../../scripts/theme/css.ts';
import type { Style, Theme } from '../../scripts/theme/theme.ts';
import { shippedAlone } from '../support/fonts.ts';

const theme = (styles: Record<string, Style>): Theme => ({
  colors: new Map(),
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
    expect(lines[1]).toBe('@page{size:A4 portrait;margin:12mm}');
  });
});
