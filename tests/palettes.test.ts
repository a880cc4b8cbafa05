import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTheme } from '../scripts/theme/theme.ts';
import { channels, contrastOf } from './support/contrast.ts';
import { repository } from './support/paths.ts';

const theme = readTheme(
  'templates/theme.yaml',
  readFileSync(join(repository, 'templates/theme.yaml'), 'utf8'),
  ({ message }) => {
    throw new Error(message.en);
  },
);
const light = theme?.colors ?? new Map<string, string>();
const palettes = [
  { name: 'light', colors: light },
  { name: 'dark', colors: new Map([...light, ...(theme?.dark ?? [])]) },
];

const grounds = ['paper', 'label', 'tint', 'code'];
const on = (grounds: readonly string[], ...colours: readonly string[]): (readonly [string, string])[] =>
  grounds.flatMap((ground) => colours.map((colour) => [colour, ground] as const));

describe.each(palettes)('the shipped $name palette', ({ colors }) => {
  const contrast = (pair: readonly [string, string]): number => {
    const [one, other] = pair.map((name) => channels(colors.get(name) ?? ''));
    return contrastOf(one ?? [], other ?? []);
  };
  const below = (least: number, pairs: readonly (readonly [string, string])[]) =>
    pairs.filter((pair) => !(contrast(pair) >= least)).map((pair) => [...pair, contrast(pair)]);

  it('has text that stands out 4.5 : 1 from every ground (WCAG 2.2 1.4.3)', () => {
    const pairs = on(grounds, 'text', 'muted', 'heading', 'link');
    expect(below(4.5, [...pairs, ['on-head', 'head']])).toEqual([]);
  });

  it('has lines, buttons and marks of focus that stand out 3 : 1 (1.4.11, 2.4.11)', () => {
    const pairs = on(['paper', 'label', 'tint'], 'line', 'heading', 'text');
    expect(below(3, [...pairs, ['head', 'paper']])).toEqual([]);
  });
});

it('changes the ground for dark screens', () => {
  expect(theme?.dark?.get('paper')).toBeDefined();
  expect(theme?.dark?.get('paper')).not.toBe(light.get('paper'));
});
