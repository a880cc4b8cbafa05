import type { YamlEntry, YamlMapping, YamlNode } from './yaml.ts';

/** Offset at which a line begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset behind a line's end. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Whether a mapping is written in braces. */
export function isFlow(text: string, { place }: YamlMapping): boolean {
  return text[place.range?.start.offset ?? 0] === '{';
}

/** Offset of a key, with its quotation mark. */
export function keyStart(text: string, { keyPlace }: YamlEntry): number {
  const start = keyPlace.range?.start.offset ?? 0;
  return start - quoteAt(text, start);
}

/** Offset behind a key, with its quotation mark. */
export function keyEnd(text: string, { keyPlace }: YamlEntry): number {
  const { start, end } = keyPlace.range ?? { start: { offset: 0 }, end: { offset: 0 } };
  return end.offset + quoteAt(text, start.offset);
}

/**
 * Offset behind a value as it is written: with the quotation mark, brace or bracket that closes it. Behind the
 * key's colon where there is no value.
 */
export function endOf(text: string, node: YamlNode, entry?: YamlEntry): number {
  const { start, end } = node.place.range ?? { start: { offset: 0 }, end: { offset: 0 } };
  if (node.kind === 'scalar') {
    if (node.text !== undefined) return end.offset + quoteAt(text, start.offset);
    if (!entry || end.offset > start.offset) return end.offset;
    const key = keyEnd(text, entry);
    return key + (/^\s*:/.exec(text.slice(key, key + 200))?.[0].length ?? 0);
  }
  const last = node.kind === 'mapping' ? node.entries.at(-1) : undefined;
  const item = node.kind === 'sequence' ? node.items.at(-1) : last?.value;
  const inner = item && endOf(text, item, last);
  const opening = text[start.offset];
  if (opening !== '{' && opening !== '[') return inner ?? end.offset;
  // Between the last value and what closes there are only blanks, commas and comments.
  let at = inner ?? start.offset + 1;
  while (at < text.length && text[at] !== '}' && text[at] !== ']')
    at = text[at] === '#' ? lineEnd(text, at) : at + 1;
  return at + 1;
}

/** Offset of the `|` or `>` that opens an entry's value; undefined where it is no block scalar. */
export function blockHeader(text: string, entry: YamlEntry): number | undefined {
  const key = keyEnd(text, entry);
  const header = /^\s*:[ \t]*(?=[|>][-+\d]*[ \t]*(?:#.*)?\r?\n)/.exec(text.slice(key, lineEnd(text, key)));
  return header ? key + header[0].length : undefined;
}

function quoteAt(text: string, start: number): number {
  return /["']/.test(text[start - 1] ?? '') ? 1 : 0;
}
