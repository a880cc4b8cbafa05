import type { Edit } from '../diagnostics/fix.ts';
import type { Lines } from '../diagnostics/lines.ts';
import type { YamlEntry, YamlMapping } from './yaml.ts';

/** Lines of a key in block style, numbered from 1, both included. */
interface Block {
  /** The first of the comments right above the key; the key's own line where there are none. */
  readonly from: number;
  readonly key: number;
  readonly to: number;
}

/**
 * The edit that puts the keys of a mapping in block style (YAML 1.2.2, 8.2) in another order. The lines of a key move
 * as they are, with the comments right above it; blank lines and comments apart stay where they are.
 *
 * @param order the mapping's entries as they are to stand
 * @returns undefined where the mapping is not in block style, or a comment would have to stand behind a dash
 */
export function reorderKeys(
  file: string,
  lines: Lines,
  { entries, place }: YamlMapping,
  order: readonly YamlEntry[],
): Edit | undefined {
  const blocks = entries.map((entry, index) => blockOf(lines, entry, entries[index - 1], entries[index + 1]));
  const [first] = entries;
  if (!first || !isBlock(lines, entries, place.range?.start.offset)) return undefined;
  const column = (first.keyPlace.range?.start.column ?? 1) - 1;
  const text = (from: number, to: number): string[] => {
    const out: string[] = [];
    for (let line = from; line <= to; line++) out.push(lines.line(line) ?? '');
    return out;
  };
  const byEntry = new Map(entries.map((entry, index) => [entry, blocks[index]]));
  const out: string[] = [];
  for (const [index, entry] of order.entries()) {
    const own = byEntry.get(entry);
    const slot = blocks[index];
    const before = blocks[index - 1];
    if (!own || !slot) return undefined;
    const comments = text(own.from, own.key - 1);
    const [head = '', ...rest] = text(own.key, own.to);
    if (index === 0) {
      const lead = lines.line(slot.key)?.slice(0, column) ?? '';
      // An exception above the first key would hold for the whole file.
      if (own !== slot && comments.length > 0 && (lead.trim() !== '' || comments.some(isException)))
        return undefined;
      out.push(...comments, lead + head.slice(column), ...rest);
    } else {
      if (before) out.push(...text(before.to + 1, slot.from - 1));
      out.push(...comments, ' '.repeat(column) + head.slice(column), ...rest);
    }
  }
  const [start, end] = [blocks[0]?.from ?? 1, blocks.at(-1)?.to ?? 1];
  return {
    place: lines.place(file, lines.start(start), lines.start(end) + (lines.line(end)?.length ?? 0)),
    text: out.join('\n'),
  };
}

/** Whether each key begins a line of its own, with nothing before it but blanks, or dashes for the first. */
function isBlock(lines: Lines, entries: readonly YamlEntry[], start: number | undefined): boolean {
  const column = entries[0]?.keyPlace.range?.start.column;
  return entries.every(({ keyPlace: { range } }, index) => {
    if (!range || range.start.column !== column) return false;
    if (index === 0 && range.start.offset !== start) return false;
    const before = lines.line(range.start.line)?.slice(0, range.start.column - 1) ?? '';
    return (index === 0 ? /^[ -]*$/ : /^ *$/).test(before);
  });
}

function blockOf(
  lines: Lines,
  { keyPlace, value }: YamlEntry,
  previous: YamlEntry | undefined,
  next: YamlEntry | undefined,
): Block {
  const key = lineOf(keyPlace.range?.start.line);
  const column = lineOf(keyPlace.range?.start.column) - 1;
  const lastOf = (entry: YamlEntry): number => {
    const end = entry.value.place.range?.end;
    // A block of text ends where the next line begins.
    return Math.max(
      lineOf(entry.keyPlace.range?.start.line),
      lineOf(end?.line) - (end?.column === 1 ? 1 : 0),
    );
  };
  const line = (number: number): string => lines.line(number) ?? '';
  let to = lastOf({ key: '', keyPlace, value });
  const limit = next ? lineOf(next.keyPlace.range?.start.line) - 1 : Number.POSITIVE_INFINITY;
  while (to > key && line(to).trim() === '') to--;
  for (let at = to + 1; at <= limit && lines.line(at) !== undefined; at++)
    if (/^\s*[\]}]/.test(line(at)) || (/^ *#/.test(line(at)) && line(at).search(/#/) > column)) to = at;
    else break;
  const isOwn = (text: string): boolean =>
    /^ *#/.test(text) && text.search(/#/) <= column && (previous !== undefined || !isException(text));
  let from = key;
  const above = previous ? lastOf(previous) : 0;
  while (from - 1 > above && isOwn(line(from - 1))) from--;
  return { from, key, to };
}

/** A comment that allows something in place, for the whole file where it stands above the first key. */
function isException(comment: string): boolean {
  return comment.includes('kurabe-');
}

function lineOf(number: number | undefined): number {
  return number ?? 1;
}
