import type { Nodes, Parents, Root, TableCell } from 'mdast';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import { ruleInfo } from '../diagnostics/rule-ids.ts';
import type { MarkdownFile, YamlFile } from '../source/content-tree.ts';
import { readContent } from '../source/read.ts';
import type { YamlNode } from '../source/yaml.ts';
import { frontMatterOf } from './front-matter.ts';

/** A comment that allows a problem, its reason still missing. */
export interface Allowance {
  /** Where it is to be written. */
  readonly offset: number;
  readonly text: string;
  /** What it holds for: the place of the problem, the file as a whole, or both. */
  readonly holdsFor: 'place' | 'file' | 'both';
}

type Insertion = Pick<Allowance, 'offset' | 'text'>;

/**
 * The comment that allows a problem where it stands: above its line in YAML and front matter, above its block in
 * Markdown, and within the paragraph or the cell where that is a part of a list, a quotation or a table. Whether it
 * does so is seen by reading the text with it. Undefined where none would, or the rule allows no exceptions.
 */
export function allowanceOf(
  { ruleId, place }: Diagnostic,
  source: MarkdownFile | YamlFile,
): Allowance | undefined {
  if (!ruleInfo[ruleId].isSettable) return undefined;
  for (const insertion of insertions(ruleId, place, source)) {
    const holdsFor = readBack(insertion, ruleId, place, source);
    if (holdsFor) return { ...insertion, holdsFor };
  }
  return undefined;
}

/** Where a comment may be written, the best place first. */
function insertions(ruleId: RuleId, { range }: Place, source: MarkdownFile | YamlFile): Insertion[] {
  const { text } = source;
  const from = range?.start.offset ?? 0;
  const yamlAbove = (offset: number): Insertion => {
    const start = lineStart(text, offset);
    const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
    return { offset: start, text: `${indent}# kurabe-allow ${ruleId}: \n` };
  };
  if (source.kind === 'yaml')
    return range ? [from, ...textStart(source.root, from)].map(yamlAbove) : [yamlAbove(0)];
  const comment = `<!-- kurabe-allow ${ruleId}:  -->`;
  const above = (offset: number): Insertion => ({ offset: lineStart(text, offset), text: `${comment}\n` });
  if (!range) {
    const first = source.tree.children.find(({ type }) => type !== 'yaml')?.position;
    return first ? [above(first.start.offset ?? 0)] : [];
  }
  const front = frontMatterOf(text);
  if (source.frontMatter && front && from < front.end)
    return [from, ...textStart(source.frontMatter, from)].map(yamlAbove);
  const blocks = blocksAround(source.tree, from, range.end.offset);
  const end = endWithin(blocks);
  return [
    ...(end === undefined ? [] : [{ offset: end, text: ` ${comment}` }]),
    above(blocks[0]?.position?.start.offset ?? from),
  ];
}

/** The end of a cell, or of a paragraph that is a part of another block. */
function endWithin(blocks: readonly Nodes[]): number | undefined {
  const inner = blocks.at(-1);
  if (inner?.type === 'tableCell') return cellEnd(inner);
  return inner?.type === 'paragraph' && blocks.length > 1 ? inner.position?.end.offset : undefined;
}

/** Where a text of YAML begins that an offset is in the middle of, and the line before, on which its key stands. */
function textStart(root: YamlNode, offset: number): number[] {
  const { range } = root.place;
  if (!range || offset < range.start.offset || offset > range.end.offset) return [];
  if (root.kind === 'scalar') {
    const { line, offset: start, column } = range.start;
    return line === 1 ? [start] : [start, start - column];
  }
  const values = root.kind === 'sequence' ? root.items : root.entries.map(({ value }) => value);
  return values.flatMap((value) => textStart(value, offset));
}

/** The blocks that hold a range, from the outermost to the innermost. */
function blocksAround(tree: Root, from: number, to: number): Nodes[] {
  const found: Nodes[] = [];
  for (let parent: Parents | undefined = tree; parent; ) {
    const children: readonly Nodes[] = parent.children;
    const next = children.find(
      ({ position }) => (position?.start.offset ?? from + 1) <= from && (position?.end.offset ?? -1) >= to,
    );
    if (!next) break;
    found.push(next);
    parent = 'children' in next && next.type !== 'paragraph' && next.type !== 'tableCell' ? next : undefined;
  }
  return found;
}

/** Behind what stands in a cell; an empty one begins with its bar. */
function cellEnd({ children, position }: TableCell): number {
  return children.at(-1)?.position?.end.offset ?? (position?.start.offset ?? 0) + 1;
}

/** What a comment would hold for; undefined where it would not allow the problem. */
function readBack(
  { offset, text }: Insertion,
  rule: RuleId,
  { range }: Place,
  source: MarkdownFile | YamlFile,
): Allowance['holdsFor'] | undefined {
  const changed = source.text.slice(0, offset) + text + source.text.slice(offset);
  const bytes = new TextEncoder().encode(changed);
  const { exceptions } = readContent([{ path: source.path, bytes }], () => undefined);
  const own = exceptions.find(({ rule: allowed, place }) => {
    const at = place.range?.start.offset ?? -1;
    return allowed === rule && at >= offset && at < offset + text.length;
  });
  if (!own) return undefined;
  if (!range) return own.isOfFile ? 'file' : undefined;
  const line = range.start.line + (range.start.offset >= offset && text.endsWith('\n') ? 1 : 0);
  if (line < own.lines.from || line > own.lines.to) return undefined;
  return own.isOfFile ? 'both' : 'place';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
