import type { Edit } from '../diagnostics/fix.ts';
import { applyEdits } from '../diagnostics/fix.ts';
import { Lines } from '../diagnostics/lines.ts';
import type { YamlFile } from '../source/content-tree.ts';
import { nodeAt } from '../source/schema.ts';
import { parseYaml } from '../source/yaml.ts';
import { yamlText } from './yaml-text.ts';

/**
 * What adds a row with one goal after the last row of `document.yaml`, in the form that the rows have (`- …` lines, or
 * `[ … ]`); remarks and all else stay.
 *
 * @returns undefined where the file is written in a way that this cannot be sure of
 */
export function addRow(file: YamlFile, plan: string, goal: string): Edit | undefined {
  const rows = nodeAt(file.root, ['rows']);
  const last = rows.kind === 'sequence' ? rows.items.at(-1) : undefined;
  const { start, end } = last?.place.range ?? {};
  if (!start || !end) return undefined;
  const { text } = file;
  // A collection's place ends with its last value: what closes it follows.
  const closed =
    end.offset + (/^(?:(?:[ \t,]|(?:#[^\n]*)?\n)*[}\]])*/.exec(text.slice(end.offset))?.[0].length ?? 0);
  const lineStart = text.lastIndexOf('\n', start.offset - 1) + 1;
  const bullet = /^([ \t]*)-[ \t]+$/.exec(text.slice(lineStart, start.offset));
  const row = `{ ${yamlText(plan)}: ${yamlText(goal)} }`;
  const lineEnd = text.indexOf('\n', closed);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const edit: Edit = bullet
    ? { place: file.lines.place(file.file, at, at), text: `\n${bullet[1]}- ${row}` }
    : inFlow(file, closed, row);
  return isAdded(file, edit, plan, goal) ? edit : undefined;
}

/** Within `[ … ]`: the closing bracket of the list is the last one. */
function inFlow({ file, text, lines }: YamlFile, closed: number, row: string): Edit {
  const bracket = text.lastIndexOf(']', closed - 1);
  const at = text.slice(0, bracket).trimEnd().replace(/,$/, '').length;
  return { place: lines.place(file, at, at), text: `, ${row}` };
}

/** Whether the changed file has the same rows and the new one after them. */
function isAdded({ file, text, root }: YamlFile, edit: Edit, plan: string, goal: string): boolean {
  const changed = applyEdits(text, [edit]);
  let isSound = true;
  const after = parseYaml(file, changed, new Lines(changed), () => {
    isSound = false;
  });
  const rows = nodeAt(root, ['rows']);
  const added = after && nodeAt(after, ['rows']);
  if (!isSound || rows.kind !== 'sequence' || added?.kind !== 'sequence') return false;
  const value = nodeAt(added, [rows.items.length, plan]);
  return added.items.length === rows.items.length + 1 && value.kind === 'scalar' && value.text === goal;
}
