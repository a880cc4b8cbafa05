import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../scripts/diagnostics/fix.ts';
import { Lines } from '../../scripts/diagnostics/lines.ts';
import { canonicalYaml } from '../../scripts/source/canonical-yaml.ts';
import { reorderKeys } from '../../scripts/source/reorder-keys.ts';
import { parseYaml, type YamlNode } from '../../scripts/source/yaml.ts';

const parse = (yaml: string): YamlNode => {
  const root = parseYaml('a.yaml', yaml, new Lines(yaml), (problem) => expect(problem).toBeUndefined());
  if (!root) throw new Error('no YAML');
  return root;
};

/** Puts the keys of the outermost mapping, or of the first one in a list, in the order of the alphabet. */
function sortKeys(yaml: string): string | undefined {
  const root = parse(yaml);
  const mapping = root.kind === 'sequence' ? root.items[0] : root;
  if (mapping?.kind !== 'mapping') throw new Error('no mapping');
  const order = [...mapping.entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const edit = reorderKeys('a.yaml', new Lines(yaml), mapping, order);
  return edit && applyEdits(yaml, [edit]);
}

describe('keys in another order', () => {
  it.each([
    ['move with their lines', 'b: 1\na:\n  x: 1\n  y: 2\n', 'a:\n  x: 1\n  y: 2\nb: 1\n'],
    ['without a line end at the end', 'b: 1\na: 2', 'a: 2\nb: 1'],
    [
      'with the comments right above and behind',
      '# of b\nb: 1 # b\n# of a\na: 2 # a\n',
      '# of a\na: 2 # a\n# of b\nb: 1 # b\n',
    ],
    [
      'without comments apart and blank lines',
      '# file\n\nb: 1\n\n# part\n\na: 2\n',
      '# file\n\na: 2\n\n# part\n\nb: 1\n',
    ],
    ['with comments that are indented below', 'b:\n  x: 1\n  # y: 2\na: 2\n', 'a: 2\nb:\n  x: 1\n  # y: 2\n'],
    [
      'with values over several lines',
      'b: |\n  # no comment\n  text\na: 長い\n  文\n',
      'a: 長い\n  文\nb: |\n  # no comment\n  text\n',
    ],
    [
      'with lists that are not indented',
      'b:\n- 1\n- 2\na: [\n  1,\n  ]\n',
      'a: [\n  1,\n  ]\nb:\n- 1\n- 2\n',
    ],
    ['with keys without a value', 'b:\na: 1\n', 'a: 1\nb:\n'],
    ['behind a dash', '- b: 1\n  a: 2\n- b: 3\n', '- a: 2\n  b: 1\n- b: 3\n'],
    [
      'but the exceptions of a file',
      '# kurabe-allow x: y\nb: 1\na: 2\n',
      '# kurabe-allow x: y\na: 2\nb: 1\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(sortKeys(before)).toBe(after);
    expect(canonicalYaml(parse(after))).toBe(canonicalYaml(parse(before)));
  });

  it.each([
    ['in braces', '{ b: 1, a: 2 }\n'],
    ['where a comment would stand behind a dash', '- b: 1\n  # of a\n  a: 2\n'],
    ['where an exception would become one of the file', 'b: 1\n# kurabe-allow x: y\na: 2\n'],
  ])('are left alone %s', (_name, yaml) => expect(sortKeys(yaml)).toBeUndefined());
});
