import type { YamlNode } from './yaml.ts';

/**
 * What a value of YAML says, as a text that is the same for the same values: neither places nor the order of keys count,
 * nor how a value is quoted.
 *
 * @param textOf what counts of a text
 */
export function canonicalYaml(node: YamlNode, textOf: (text: string) => string = (text) => text): string {
  if (node.kind === 'scalar') return node.text === undefined ? 'null' : JSON.stringify(textOf(node.text));
  if (node.kind === 'sequence') return `[${node.items.map((item) => canonicalYaml(item, textOf)).join(',')}]`;
  const entries = node.entries.map(
    ({ key, value }) => `${JSON.stringify(textOf(key))}:${canonicalYaml(value, textOf)}`,
  );
  return `{${entries.sort().join(',')}}`;
}
