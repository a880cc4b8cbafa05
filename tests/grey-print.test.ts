import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root, RootContent } from 'hast';
import { afterAll, describe, expect, it } from 'vitest';
import type { Style, Theme } from '../scripts/theme/theme.ts';
import { channels, contrastOf } from './support/contrast.ts';
import { folders, repository } from './support/paths.ts';
import { checkProject } from './support/project.ts';
import { constructsProject } from './support/projects.ts';

const work = mkdtempSync(join(tmpdir(), 'kurabe-grey-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
constructsProject(work, 'A4');

const projects = [
  { name: 'iizuka', root: repository },
  { name: 'constructs', root: work },
  ...folders(join(repository, 'tests/cities')).map((name) => ({
    name,
    root: join(repository, 'tests/cities', name),
  })),
];

describe('printed in grey', () => {
  it.each(projects)('all text of $name stands out from its ground (WCAG 2.2 1.4.3)', async ({ root }) => {
    const { checked } = await checkProject(root);
    if (!checked) throw new Error('not checked');
    const pairs = checked.documents.flatMap(({ root: tree }) => groundsOfText(tree, checked.theme));
    expect(pairs.length).toBeGreaterThan(2);
    expect(pairs.filter(({ text, ground }) => contrast(text, ground) < 4.5)).toEqual([]);
  });

  it.each([
    ['#000000', '#ffffff', 21],
    // A red and a green that differ in colour only.
    ['#ff0000', '#008200', 1],
    ['#767676', '#ffffff', 4.54],
  ])('%s on %s has a contrast of %d', (text, ground, expected) => {
    expect(contrast(text, ground)).toBeCloseTo(expected, 1);
  });
});

/** A text's colour and its ground's, and an element that has them. */
interface Pair {
  readonly element: string;
  readonly text: string;
  readonly ground: string;
}

/** Each pair of colours that a document has. */
function groundsOfText(root: Root, theme: Theme): Pair[] {
  const pairs = new Map<string, Pair>();
  const colour = (name: string | undefined): string | undefined => name && theme.colors.get(name);
  const walk = (node: Root | RootContent, element: string, text: string, ground: string): void => {
    if (node.type === 'text' && node.value.trim() !== '') pairs.set(text + ground, { element, text, ground });
    if (node.type !== 'element' && node.type !== 'root') return;
    const classes = node.type === 'element' ? ((node.properties.className ?? []) as string[]) : [];
    const selectors = node.type === 'element' ? [node.tagName, ...classes.map((name) => `.${name}`)] : [];
    const style: Style = Object.assign({}, ...selectors.map((name) => theme.styles.get(name)));
    for (const child of node.children)
      walk(child, selectors.join(''), colour(style.color) ?? text, colour(style.background) ?? ground);
  };
  walk(root, '', theme.colors.get('text') ?? '#000000', theme.colors.get('paper') ?? '#ffffff');
  return [...pairs.values()];
}

/** The contrast of two colours after a printer made them grey, as PDF turns RGB into grey (ISO 32000-1 10.3.2). */
function contrast(one: string, other: string): number {
  return contrastOf(grey(one), grey(other));
}

function grey(colour: string): [number, number, number] {
  const [red, green, blue] = channels(colour);
  const level = 0.3 * red + 0.59 * green + 0.11 * blue;
  return [level, level, level];
}
