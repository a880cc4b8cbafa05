import type { Nodes, Parents } from 'mdast';
import type { MarkdownFile, YamlFile } from '../source/content-tree.ts';
import type { YamlNode } from '../source/yaml.ts';
import { align } from './align.ts';
import { opaque, type Passage, type PassageKind, type PassageWriter, writePassage } from './passage.ts';

/** Several rules look at the same texts. */
const read = new WeakMap<MarkdownFile | YamlFile, readonly Passage[]>();

/**
 * The texts of a source file that its writer composed: those of Markdown and its front matter, or those values of
 * YAML that are for readers. Quotations are left out, being the words of others, and so is what is struck out.
 */
export function passagesOf(source: MarkdownFile | YamlFile): readonly Passage[] {
  const known = read.get(source);
  if (known) return known;
  const passages: Passage[] = [];
  read.set(source, passages);
  if (source.kind === 'yaml') readValues(source.root, source, passages);
  else {
    if (source.frontMatter) readValues(source.frontMatter, source, passages);
    readBlocks(source.tree, 'paragraph', source, passages);
  }
  return passages;
}

/** The keys of YAML whose values are for readers; the others hold names of files, dates, figures and choices. */
const keysForReaders = new Set(
  'title subtitle author contact head name unit department source definition label note'.split(' '),
);

function readValues(node: YamlNode, source: MarkdownFile | YamlFile, passages: Passage[]): void {
  if (node.kind === 'sequence') for (const item of node.items) readValues(item, source, passages);
  if (node.kind !== 'mapping') return;
  for (const { key, value } of node.entries) {
    if (key === 'words' && value.kind === 'mapping')
      for (const entry of value.entries) readValue(entry.value, source, passages);
    else if (value.kind !== 'scalar') readValues(value, source, passages);
    else if (keysForReaders.has(key)) readValue(value, source, passages);
  }
}

function readValue(node: YamlNode, source: MarkdownFile | YamlFile, passages: Passage[]): void {
  if (node.kind !== 'scalar' || node.text === undefined || !node.place.range) return;
  const { start, end } = node.place.range;
  const writer = writePassage(source);
  const at = source.text.slice(start.offset, end.offset).indexOf(node.text);
  if (at < 0) for (const character of node.text) writer.write(character, start.offset, end.offset);
  else writeVerbatim(node.text, start.offset + at, writer);
  const passage = writer.finish('value');
  if (passage) passages.push(passage);
}

function readBlocks(parent: Parents, kind: PassageKind, source: MarkdownFile, passages: Passage[]): void {
  for (const node of parent.children) {
    if (node.type === 'blockquote') continue;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const writer = writePassage(source);
      readInline(node, source, writer);
      const passage = writer.finish(
        node.type === 'paragraph' ? kind : node.type === 'heading' ? 'heading' : 'cell',
      );
      if (passage) passages.push(passage);
    } else if ('children' in node)
      readBlocks(node, node.type === 'listItem' ? 'item' : kind, source, passages);
  }
}

function readInline(node: Nodes, source: MarkdownFile, writer: PassageWriter): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (node.type === 'text') readText(node.value, start, end, source, writer);
  else if (node.type === 'inlineCode' || node.type === 'image' || isAddress(node))
    writer.write(opaque, start ?? 0, end ?? 0);
  else if (node.type === 'ruby' && start !== undefined)
    writeVerbatim(node.value, source.text.indexOf(node.value, start), writer);
  else if ('children' in node && node.type !== 'delete')
    for (const child of node.children) readInline(child, source, writer);
}

/** Whether a link shows its own address. */
function isAddress(node: Nodes): boolean {
  const [child] = node.type === 'link' ? node.children : [];
  return (
    child?.type === 'text' && node.type === 'link' && node.url.replace(/^mailto:/, '').endsWith(child.value)
  );
}

function readText(
  value: string,
  start: number | undefined,
  end: number | undefined,
  source: MarkdownFile,
  writer: PassageWriter,
): void {
  // Some text beside a plain address has no place of its own.
  if (start === undefined || end === undefined) return;
  for (const { character, ...at } of align(value, source.text.slice(start, end)))
    if (character === '\n') writer.breakLine(start + at.start, start + at.end);
    else writer.write(character, start + at.start, start + at.end);
}

function writeVerbatim(text: string, start: number, writer: PassageWriter): void {
  let at = start;
  for (const character of text) {
    writer.write(character, at, at + character.length);
    at += character.length;
  }
}
