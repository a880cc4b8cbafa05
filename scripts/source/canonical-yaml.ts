import type { YamlNode } from './yaml.ts';

/**
 * What a value of YAML says, as a text that is the same for the same values: neither places nor the order of keys count,
 * nor how a value is quoted.
 *
 * @param textOf what counts of the text of a value; `keyOf` likewise of a key
 */
export function canonicalYaml(
  node: YamlNode,
  textOf: (text: string) => string = (text) => text,
  keyOf = textOf,
): string {
  if (node.kind === 'scalar') return node.text === undefined ? 'null' : JSON.stringify(textOf(node.text));
  if (node.kind === 'sequence')
    return `[${node.items.map((item) => canonicalYaml(item, textOf, keyOf)).join(',')}]`;
  const entries = node.entries.map(
    ({ key, value }) => `${JSON.stringify(keyOf(key))}:${canonicalYaml(value, textOf, keyOf)}`,
  );
  return `{${entries.sort().join(',')}}`;
}
