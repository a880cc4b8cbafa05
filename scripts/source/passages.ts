import type { Nodes, Parents } from 'mdast';
import { align } from './align.ts';
import type { MarkdownFile, YamlFile } from './content-tree.ts';
import { keysForReaders } from './keys-for-readers.ts';
import { opaque, type Passage, type PassageWriter, writePassage } from './passage.ts';
import type { YamlNode } from './yaml.ts';

/** Several rules look at the same texts. */
const read = new WeakMap<MarkdownFile | YamlFile, readonly Passage[]>();

/**
 * The texts of a source file that its readers see, in their order: those of Markdown after those of its front matter, or
 * those values of YAML that are for readers. Code, addresses and what is struck out are left out.
 */
export function passagesOf(source: MarkdownFile | YamlFile): readonly Passage[] {
  const known = read.get(source);
  if (known) return known;
  const passages: Passage[] = [];
  read.set(source, passages);
  if (source.kind === 'yaml') readValues(source.root, source, passages);
  else {
    if (source.frontMatter) readValues(source.frontMatter, source, passages);
    readBlocks(source.tree, { kind: 'paragraph', isQuoted: false }, source, passages);
  }
  return passages;
}

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
  const start = node.place.range.start.offset;
  const end = node.place.range.end.offset;
  const raw = source.text.slice(start, end);
  const writer = writePassage(source);
  const at = raw.indexOf(node.text);
  if (at >= 0) writeVerbatim(node.text, start + at, writer);
  // Only between double quotes a character may be written as others (YAML 1.2, 5.7); else there are indents to skip.
  else if (raw.startsWith('"')) for (const character of node.text) writer.write(character, start, end);
  else
    for (const { character, ...place } of align(node.text, raw))
      writer.write(character, start + place.start, start + place.end);
  const passage = writer.finish('value', false);
  if (passage) passages.push(passage);
}

/** What a paragraph is where it stands. */
type Surroundings = Pick<Passage, 'kind' | 'isQuoted'>;

function readBlocks(parent: Parents, around: Surroundings, source: MarkdownFile, passages: Passage[]): void {
  for (const node of parent.children) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const writer = writePassage(source);
      readInline(node, source, writer);
      const kind = node.type === 'paragraph' ? around.kind : node.type === 'heading' ? 'heading' : 'cell';
      const passage = writer.finish(kind, around.isQuoted);
      if (passage) passages.push(passage);
    } else if (node.type === 'blockquote')
      readBlocks(node, { kind: 'paragraph', isQuoted: true }, source, passages);
    else if ('children' in node)
      readBlocks(node, node.type === 'listItem' ? { ...around, kind: 'item' } : around, source, passages);
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
  else if (node.type === 'break') writer.write('\n', start ?? 0, end ?? 0);
  else if ('children' in node && node.type !== 'delete') {
    if (node.type === 'link' && /\.ya?ml$/i.test(node.url))
      writer.linkIndicator(node.url, start ?? 0, end ?? 0);
    for (const child of node.children) readInline(child, source, writer);
  }
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
