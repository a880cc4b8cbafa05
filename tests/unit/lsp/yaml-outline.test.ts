import { describe, expect, it } from 'vitest';
import { outlineYaml } from '../../../scripts/lsp/yaml-outline.ts';

describe('the outline of YAML that is being typed', () => {
  const cursors: [string, string, 'key' | 'value', (string | number)[], string][] = [
    ['an empty file', '', 'key', [], ''],
    ['half a key', 'nam', 'key', [], 'nam'],
    ['a new line', 'name: a\n', 'key', [], ''],
    ['a value', 'direction: inc', 'value', ['direction'], 'inc'],
    ['before a value', 'direction: ', 'value', ['direction'], ''],
    ['a group below a key', 'words:\n  ta', 'key', ['words'], 'ta'],
    ['a blank line in a group', 'words:\n  targets: x\n  ', 'key', ['words'], ''],
    ['back at the margin', 'words:\n  targets: x\npl', 'key', [], 'pl'],
    ['an item', 'plans:\n  - ', 'value', ['plans', 0], ''],
    ['a key of an item', 'plans:\n  - id: a\n    na', 'key', ['plans', 0], 'na'],
    ['the second item', 'plans:\n  - id: a\n  - id: ', 'value', ['plans', 1, 'id'], ''],
    ['items without indentation', 'plans:\n- id: a\n- ', 'value', ['plans', 1], ''],
    ['after items without indentation', 'plans:\n- id: a\nrow', 'key', [], 'row'],
    ['brackets', 'a: { ', 'key', ['a'], ''],
    ['half a key in brackets', 'a: { ba', 'key', ['a'], 'ba'],
    ['a value in brackets', 'a: { b: c', 'value', ['a', 'b'], 'c'],
    ['before a value in brackets', 'a: { b: ', 'value', ['a', 'b'], ''],
    ['after a comma', 'a: { b: c, ', 'key', ['a'], ''],
    ['brackets over lines', 'a:\n  b: {\n    c: 1,\n    ', 'key', ['a', 'b'], ''],
    ['brackets in brackets', 'plans: { next: { target: { ', 'key', ['plans', 'next', 'target'], ''],
    ['a list in brackets', 'rows:\n  - { a: [x, ', 'value', ['rows', 0, 'a', 1], ''],
    ['an item of a list in brackets', 'rows:\n  - { a: [x, y', 'value', ['rows', 0, 'a', 1], 'y'],
    ['after brackets that are closed', 'a: { b: c }\nd', 'key', [], 'd'],
    ['after a block of text', 'a: |\n  b: c\n\n  d: e\nf', 'key', [], 'f'],
    ['after a comment', 'a:\n  # b: c\n  d', 'key', ['a'], 'd'],
    ['after a broken line', 'a: "x\nb: [\nc', 'value', ['b', 0], 'c'],
  ];
  it.each(cursors)('%s', (_name, text, kind, path, typed) => {
    const { cursor } = outlineYaml(text);
    expect({ kind: cursor.kind, path: cursor.path, typed: text.slice(cursor.start) }).toEqual({
      kind,
      path,
      typed,
    });
  });

  it('gives keys and values with their paths and places', () => {
    const text = 'plans:\n  - { id: a, "name": \'B c\' } # x: y\nrows:\n  - a: [1-x, 2]\n';
    const { keys, values } = outlineYaml(text);
    expect(keys.map(({ path }) => path.join('.'))).toEqual([
      'plans',
      'plans.0.id',
      'plans.0.name',
      'rows',
      'rows.0.a',
    ]);
    expect(values.map(({ path, text, start, end }) => [path.join('.'), text, end - start])).toEqual([
      ['plans.0.id', 'a', 1],
      ['plans.0.name', 'B c', 5],
      ['rows.0.a.0', '1-x', 3],
      ['rows.0.a.1', '2', 1],
    ]);
  });

  it.each([
    ['brackets without end', `a: ${'['.repeat(100_000)}`],
    ['a line of blanks', `a${' '.repeat(100_000)}b`],
    ['a line of colons', ':'.repeat(100_000)],
    ['a line of quotes', '"\''.repeat(50_000)],
  ])('takes %s in no time', (_name, text) => {
    const start = performance.now();
    expect(outlineYaml(text).cursor.path.length).toBeLessThan(50);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('starts where front matter does', () => {
    const text = '---\nlabel: x\nla';
    expect(outlineYaml(text, 4)).toMatchObject({
      keys: [{ path: ['label'], start: 4, end: 9 }],
      cursor: { kind: 'key', path: [], start: 13 },
    });
  });
});
