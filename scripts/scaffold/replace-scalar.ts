import type { Edit } from '../diagnostics/fix.ts';
import type { YamlFile } from '../source/content-tree.ts';
import type { YamlScalar } from '../source/yaml.ts';
import { yamlText } from './yaml-text.ts';

/**
 * What puts another text into a value of YAML. Quotes around it go where the new text needs none.
 *
 * @returns undefined where the value stands over several lines, for which a person has to decide
 */
export function replaceScalar(
  { text, file, lines }: YamlFile,
  { place: { range } }: YamlScalar,
  value: string,
): Edit | undefined {
  if (!range) return undefined;
  const { start, end } = range;
  const before = text[start.offset - 1] ?? '';
  const isQuoted = /["']/.test(before) && text[end.offset] === before;
  const from = start.offset - (isQuoted ? 1 : 0);
  const to = end.offset + (isQuoted ? 1 : 0);
  if (text.slice(from, to).includes('\n')) return undefined;
  return { place: lines.place(file, from, to), text: yamlText(value) };
}
