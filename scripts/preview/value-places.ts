import type { Place } from '../diagnostics/diagnostic.ts';
import type { YamlNode } from '../source/yaml.ts';

/** Finds where a shown text stands in YAML; undefined where it does not. */
export type FindValue = (shown: string) => Place | undefined;

/**
 * Finds the values of a YAML file by the texts that pages show: figures have commas there, and their unit behind
 * them. The first of equal values is taken.
 */
export function valuesIn(root: YamlNode): FindValue {
  const places = new Map<string, Place>();
  const collect = (node: YamlNode): void => {
    if (node.kind === 'sequence') node.items.forEach(collect);
    else if (node.kind === 'mapping') for (const { value } of node.entries) collect(value);
    else if (node.text !== undefined && !places.has(node.text)) places.set(node.text, node.place);
  };
  collect(root);
  return (shown) => {
    const text = shown.trim();
    if (text === '') return undefined;
    const figure = /^[-−△]?[\d,.]*\d/.exec(text)?.[0].replaceAll(',', '').replace(/[−△]/, '-');
    return places.get(text) ?? (figure === undefined ? undefined : places.get(figure));
  };
}
