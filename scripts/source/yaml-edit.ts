import { applyEdits, type Edit } from '../diagnostics/fix.ts';
import { Lines } from '../diagnostics/lines.ts';
import { nodeAt } from './schema.ts';
import { parseYaml, type YamlEntry, type YamlMapping, type YamlNode } from './yaml.ts';
import { blockHeader, endOf, isFlow, keyEnd, keyStart, lineEnd, lineStart } from './yaml-extent.ts';
import { scalarForms } from './yaml-scalar.ts';

/** Keys from the root down to a value. */
export type KeyPath = readonly [string, ...string[]];

/** Where a new key stands among others: negative where the first stands before the second. */
export type KeyOrder = (a: string, b: string) => number;

/**
 * The edits by which a YAML text has a value at a path, everything else staying as it is by the byte: comments,
 * quoting, order, flow or block style, line ends. Mappings that are missing on the way are added; those that
 * would be empty go.
 *
 * @param text the whole text whose offsets `root` has; with CRLF and a byte order mark if the file has them
 * @param value a scalar's text; undefined to delete the entry
 * @param order where a new key goes; at the end if left out
 * @returns no edits where nothing changes
 * @throws RangeError where the path leads through something that is no mapping
 */
export function setValue(
  text: string,
  root: YamlNode,
  path: KeyPath,
  value: string | undefined,
  order: KeyOrder = () => -1,
): Edit[] {
  const { entries, node, rest } = follow(root, path);
  const [key, ...below] = rest;
  const edit = editor(text, root);
  if (value === undefined) return key === undefined ? [remove(text, entries, edit)] : [];
  if (key === undefined && node.kind === 'scalar' && node.text === value) return [];
  const parent = entries.at(-1)?.entry;
  for (const form of scalarForms(value, key === undefined ? quoteOf(text, node) : '')) {
    const made =
      key === undefined
        ? replace(text, node, parent, form, edit)
        : add(text, node, parent, [key, ...below], form, order, edit);
    const read = reread(applyEdits(text, [made]), root.place.file);
    const found = read && nodeAt(read, path);
    if (found?.kind === 'scalar' && found.text === value) return [made];
  }
  throw new RangeError(`no form of YAML holds ${JSON.stringify(value)} here`);
}

/** The edit by which an entry has another key, its value staying. The key is of letters, digits, _ and -. */
export function renameKey(text: string, root: YamlNode, path: KeyPath, key: string): Edit[] {
  const { entries, rest } = follow(root, path);
  const last = entries.at(-1);
  if (rest.length > 0 || !last || !/^[\w-]+$/.test(key)) throw new RangeError(`no key ${path.join('.')}`);
  const range = last.entry.keyPlace.range;
  return last.entry.key === key || !range
    ? []
    : [editor(text, root)(range.start.offset, range.end.offset, key)];
}

interface Step {
  readonly mapping: YamlMapping;
  readonly entry: YamlEntry;
}

type MakeEdit = (start: number, end: number, text: string) => Edit;

function editor(text: string, root: YamlNode): MakeEdit {
  const lines = new Lines(text);
  return (start, end, written) => ({ place: lines.place(root.place.file, start, end), text: written });
}

function reread(text: string, file: string): YamlNode | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  let isSound = true;
  const root = parseYaml(
    file,
    text.slice(start),
    new Lines(text),
    () => {
      isSound = false;
    },
    start,
  );
  return isSound ? root : undefined;
}

/** Goes down a path as far as it exists. */
function follow(root: YamlNode, path: KeyPath): { entries: Step[]; node: YamlNode; rest: string[] } {
  const entries: Step[] = [];
  let node = root;
  for (const [index, key] of path.entries()) {
    const entry: YamlEntry | undefined =
      node.kind === 'mapping' ? node.entries.find((each) => each.key === key) : undefined;
    if (node.kind !== 'mapping' || !entry) return { entries, node, rest: path.slice(index) };
    entries.push({ mapping: node, entry });
    node = entry.value;
  }
  return { entries, node, rest: [] };
}

function quoteOf(text: string, node: YamlNode): string {
  const before = text[(node.place.range?.start.offset ?? 0) - 1] ?? '';
  return node.kind === 'scalar' && node.text !== undefined && /["']/.test(before) ? before : '';
}

function replace(
  text: string,
  node: YamlNode,
  parent: YamlEntry | undefined,
  form: string,
  edit: MakeEdit,
): Edit {
  if (node.kind !== 'scalar') throw new RangeError('only a scalar has a value to replace');
  const { start, end } = node.place.range ?? { start: { offset: 0 }, end: { offset: 0 } };
  if (start.offset === end.offset && node.text === undefined) return fill(text, parent, form, edit);
  const quote = quoteOf(text, node).length;
  const header = parent && blockHeader(text, parent);
  if (header === undefined) return edit(start.offset - quote, end.offset + quote, form);
  const block = text.slice(start.offset, end.offset).trimEnd();
  return edit(header, start.offset + block.length, form);
}

/** Writes where nothing stands after a key: `actuals:`. */
function fill(text: string, parent: YamlEntry | undefined, form: string, edit: MakeEdit): Edit {
  if (!parent) return edit(text.length, text.length, form);
  const end = keyEnd(text, parent);
  const colon = /^\s*:/.exec(text.slice(end, end + 200))?.[0].length;
  return colon === undefined ? edit(end, end, `: ${form}`) : edit(end + colon, end + colon, ` ${form}`);
}

function add(
  text: string,
  node: YamlNode,
  parent: YamlEntry | undefined,
  keys: readonly [string, ...string[]],
  form: string,
  order: KeyOrder,
  edit: MakeEdit,
): Edit {
  const [key] = keys;
  if (node.kind === 'scalar' && node.text === undefined) {
    const range = node.place.range;
    const written = parent ? `{ ${flowEntry(keys, form)} }` : `${flowEntry(keys, form)}\n`;
    const isTyped = range && range.start.offset < range.end.offset;
    return isTyped ? edit(range.start.offset, range.end.offset, written) : fill(text, parent, written, edit);
  }
  if (node.kind !== 'mapping') throw new RangeError(`"${key}" cannot stand in what is no mapping`);
  const before = node.entries.findLast((entry) => order(entry.key, key) < 0);
  const [first] = node.entries;
  if (isFlow(text, node)) {
    const open = node.place.range?.start.offset ?? 0;
    if (!first) return edit(open + 1, endOf(text, node) - 1, ` ${flowEntry(keys, form)} `);
    const at = before ? endOf(text, before.value, before) : keyStart(text, first);
    return edit(at, at, before ? `, ${flowEntry(keys, form)}` : `${flowEntry(keys, form)}, `);
  }
  if (!first) throw new RangeError('a block mapping has an entry');
  const column = keyStart(text, first) - lineStart(text, keyStart(text, first));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = blockEntry(keys, form, column, newline);
  if (!before) {
    const at = keyStart(text, first);
    return edit(at, at, `${entry}${newline}${' '.repeat(column)}`);
  }
  const at = afterEntry(text, before, column);
  const isWhole = at === 0 || text[at - 1] === '\n';
  return edit(
    at,
    at,
    isWhole ? `${' '.repeat(column)}${entry}${newline}` : `${newline}${' '.repeat(column)}${entry}`,
  );
}

/** Where the line after an entry begins; comments that are set further in belong to it. */
function afterEntry(text: string, entry: YamlEntry, column: number): number {
  const end = endOf(text, entry.value, entry);
  let at = end > 0 && text[end - 1] === '\n' ? end : lineEnd(text, end);
  for (;;) {
    const stop = lineEnd(text, at);
    const indent = /^( *)#/.exec(text.slice(at, stop))?.[1]?.length ?? 0;
    if (indent <= column || stop === at) return at;
    at = stop;
  }
}

function flowEntry([key, ...below]: readonly string[], form: string): string {
  return below.length === 0 ? `${key}: ${form}` : `${key}: { ${flowEntry(below, form)} }`;
}

/** An entry on lines of its own; three or more levels begin with one of their own (`plans:`). */
function blockEntry(keys: readonly string[], form: string, column: number, newline: string): string {
  if (keys.length < 3) return flowEntry(keys, form);
  const [key, ...below] = keys;
  return `${key}:${newline}${' '.repeat(column + 2)}${flowEntry(below, form)}`;
}

/** Takes out the last of the entries, with those above that would have nothing left. */
function remove(text: string, steps: readonly Step[], edit: MakeEdit): Edit {
  const index = steps.findLastIndex(({ mapping }) => mapping.entries.length > 1);
  const step = steps[Math.max(index, 0)];
  if (!step) throw new RangeError('nothing to take out');
  const { mapping, entry } = step;
  const position = mapping.entries.indexOf(entry);
  const [before, after] = [mapping.entries[position - 1], mapping.entries[position + 1]];
  const start = keyStart(text, entry);
  const end = endOf(text, entry.value, entry);
  if (isFlow(text, mapping) || text.slice(lineStart(text, start), start).trim() !== '') {
    if (before) return edit(endOf(text, before.value, before), end, '');
    return edit(start, after ? keyStart(text, after) : end, '');
  }
  return edit(lineStart(text, start), text[end - 1] === '\n' ? end : lineEnd(text, end), '');
}
