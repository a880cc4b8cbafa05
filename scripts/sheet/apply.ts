import { applyEdits, type Edit } from '../diagnostics/fix.ts';
import { Lines } from '../diagnostics/lines.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { nodeAt } from '../source/schema.ts';
import { parseYaml, type YamlNode } from '../source/yaml.ts';
import { type KeyOrder, type KeyPath, renameKey, setValue } from '../source/yaml-edit.ts';
import { parseFiscalYear } from '../strategy/fiscal-year.ts';
import { indicatorSchema } from '../strategy/schema/indicator.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { Change } from './change.ts';
import { yearSign } from './year-text.ts';

/** The texts that changes make, by path below the content folder, and the line at which each change stands. */
export interface Applied {
  readonly texts: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<Change, number>;
}

/** Makes changes in the indicators' files. Line ends, a byte order mark, and all else stay as they are. */
export function applyChanges(
  sources: readonly SourceFile[],
  strategy: Strategy,
  changes: readonly Change[],
): Applied {
  const texts = new Map<string, string>();
  const lines = new Map<Change, number>();
  const byPath = new Map(sources.map(({ path, bytes }) => [path, bytes]));
  const order = keyOrder(strategy);
  for (const [path, own] of groupedByPath(changes)) {
    // With its line ends, unlike what the pipeline reads.
    let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(byPath.get(path));
    const file = `${contentFolder}/${path}`;
    const before = parsed(file, text);
    const places = new Map<Change, KeyPath>();
    for (const change of own) {
      const root = parsed(file, text);
      places.set(change, placeOf(change, root));
      for (const step of stepsOf(change, root, order))
        text = applyEdits(text, step(text, parsed(file, text)));
    }
    const after = parsed(file, text);
    for (const [change, keys] of places) {
      const root = change.to === undefined ? before : after;
      lines.set(change, nodeAt(root, keys).place.range?.start.line ?? 1);
    }
    texts.set(path, text);
  }
  return { texts, lines };
}

function groupedByPath(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes)
    groups.set(change.indicator.path, [...(groups.get(change.indicator.path) ?? []), change]);
  return groups;
}

function parsed(file: string, text: string): YamlNode {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const root = parseYaml(file, text.slice(start), new Lines(text), () => undefined, start);
  if (!root) throw new Error(`${file} cannot be read after a change`);
  return root;
}

type Step = (text: string, root: YamlNode) => Edit[];

/** The edits of a change, one after the other: the key of a year first, then its value. */
function stepsOf({ target }: Change, root: YamlNode, order: KeyOrder): Step[] {
  if (target.kind === 'text')
    return [(text, node) => setValue(text, node, [target.key], target.value, order)];
  const above: KeyPath = target.kind === 'actual' ? ['actuals'] : ['plans', target.plan, target.part];
  const year = target.kind === 'actual' ? target.year : target.value?.year;
  const value = target.kind === 'actual' ? target.value : target.value?.value;
  if (year === undefined || value === undefined) {
    const path: KeyPath = target.kind === 'actual' ? [...above, yearKey(root, above, target.year)] : above;
    return [(text, node) => setValue(text, node, path, undefined)];
  }
  const key = yearKey(root, above, year);
  const old = target.kind === 'part' ? keysAt(root, above)[0] : undefined;
  const rename: Step[] =
    old !== undefined && old !== key ? [(text, node) => renameKey(text, node, [...above, old], key)] : [];
  return [...rename, (text, node) => setValue(text, node, [...above, key], value, order)];
}

/** Where a change is to be seen. */
function placeOf({ target }: Change, root: YamlNode): KeyPath {
  if (target.kind === 'text') return [target.key];
  if (target.kind === 'actual') return ['actuals', yearKey(root, ['actuals'], target.year)];
  const above: KeyPath = ['plans', target.plan, target.part];
  return target.value ? [...above, yearKey(root, above, target.value.year)] : above;
}

/** The key of a year in a group: the one that it has there, else in the form of the file's other years. */
function yearKey(root: YamlNode, above: KeyPath, year: number): string {
  const own = keysAt(root, above);
  const same = own.find((key) => parseFiscalYear(key)?.year === year);
  if (same) return same;
  const [like] = own.length > 0 ? own : allYears(root);
  return like !== undefined && /^\d{4}$/.test(like) ? String(year) : yearSign(year);
}

function keysAt(root: YamlNode, path: KeyPath): string[] {
  const node = path.reduce<YamlNode | undefined>(
    (at, key) => (at?.kind === 'mapping' ? at.entries.find((entry) => entry.key === key)?.value : undefined),
    root,
  );
  return node?.kind === 'mapping' ? node.entries.map(({ key }) => key) : [];
}

function allYears(node: YamlNode): string[] {
  if (node.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, value }) => [
    ...(parseFiscalYear(key) ? [key] : []),
    ...allYears(value),
  ]);
}

/** Keys in the order of the format: as its schema has them, plans as the settings, years as time goes. */
function keyOrder({ plans }: Strategy): KeyOrder {
  const names = [...Object.keys(indicatorSchema.shape), ...plans.map(({ id }) => id), 'baseline', 'target'];
  const rank = (key: string): number => {
    const year = parseFiscalYear(key)?.year;
    const index = names.indexOf(key);
    return year ?? (index < 0 ? Number.POSITIVE_INFINITY : index);
  };
  return (a, b) => rank(a) - rank(b);
}
