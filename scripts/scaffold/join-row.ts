import { applyEdits, type Edit } from '../diagnostics/fix.ts';
import { Lines } from '../diagnostics/lines.ts';
import type { YamlFile } from '../source/content-tree.ts';
import { nodeAt } from '../source/schema.ts';
import { parseYaml, type YamlMapping, type YamlNode } from '../source/yaml.ts';
import { endOf } from '../source/yaml-extent.ts';
import { yamlText } from './yaml-text.ts';

/** A goal as a row of `document.yaml` names it. */
export interface RowGoal {
  readonly plan: string;
  readonly goal: string;
}

/**
 * What puts a goal into the row in which another one stands, as the last of the row; remarks and all else stay.
 *
 * @returns undefined where no row has the other goal and room for this plan, or where the file is written in a way that
 * this cannot be sure of
 */
export function joinRow(file: YamlFile, beside: RowGoal, { plan, goal }: RowGoal): Edit | undefined {
  const rows = nodeAt(file.root, ['rows']);
  if (rows.kind !== 'sequence') return undefined;
  const index = rows.items.findLastIndex((row) => namesGoal(row, beside) && !has(row, plan));
  const row = rows.items[index];
  const [first] = row?.kind === 'mapping' ? row.entries : [];
  const last = row?.kind === 'mapping' ? row.entries.at(-1) : undefined;
  const start = row?.place.range?.start;
  if (!first || !last || !start) return undefined;
  const { text } = file;
  const closed = endOf(text, last.value, last);
  const entry = `${yamlText(plan)}: ${yamlText(goal)}`;
  const isFlow = text[start.offset] === '{';
  const lineBreak = text.indexOf('\n', closed);
  const at = isFlow ? closed : lineBreak < 0 ? text.length : lineBreak;
  const column = (first.keyPlace.range?.start.column ?? 1) - 1;
  const edit: Edit = {
    place: file.lines.place(file.file, at, at),
    text: isFlow ? `, ${entry}` : `\n${' '.repeat(column)}${entry}`,
  };
  return isJoined(file, edit, index, { plan, goal }) ? edit : undefined;
}

function has(row: YamlNode, plan: string): boolean {
  return row.kind === 'mapping' && row.entries.some(({ key }) => key === plan);
}

function namesGoal(row: YamlNode, { plan, goal }: RowGoal): boolean {
  const value = row.kind === 'mapping' ? row.entries.find(({ key }) => key === plan)?.value : undefined;
  const names = value?.kind === 'sequence' ? value.items : value ? [value] : [];
  return names.some((name) => name.kind === 'scalar' && name.text === goal);
}

/** Whether the changed file has the same rows, and the goal in this one. */
function isJoined(
  { file, text, root }: YamlFile,
  edit: Edit,
  index: number,
  { plan, goal }: RowGoal,
): boolean {
  const changed = applyEdits(text, [edit]);
  let isSound = true;
  const after = parseYaml(file, changed, new Lines(changed), () => {
    isSound = false;
  });
  const before = nodeAt(root, ['rows', index]);
  const row = after && nodeAt(after, ['rows', index]);
  if (!isSound || before.kind !== 'mapping' || row?.kind !== 'mapping') return false;
  return (
    keysOf(row) === [...before.entries.map(({ key }) => key), plan].join() && namesGoal(row, { plan, goal })
  );
}

function keysOf({ entries }: YamlMapping): string {
  return entries.map(({ key }) => key).join();
}
