import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { MarkdownFile, YamlFile } from './content-tree.ts';
import type { YamlNode } from './yaml.ts';

/** A text that readers see, and where a part of it stands in its file (UTF-16 index and length). */
export interface PlacedText {
  readonly text: string;
  place(index: number, length: number): Place;
}

/** The texts of a source file: those of Markdown with its front matter, or the values of YAML. */
export function* textsOf(source: MarkdownFile | YamlFile): Iterable<PlacedText> {
  if (source.kind === 'yaml') {
    yield* valuesOf(source.root, source);
    return;
  }
  const texts: PlacedText[] = [];
  visit(source.tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) {
      // GFM's search for plain addresses leaves text without a place.
      if (node.type === 'text') texts.push({ text: node.value, place: () => ({ file: source.file }) });
    } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      texts.push(placed(node.value, start, end, source));
    else if (node.type === 'ruby') texts.push(placed(source.text.slice(start, end), start, end, source));
  });
  yield* texts;
  if (source.frontMatter) yield* valuesOf(source.frontMatter, source);
}

/** The texts of a value of YAML and of those in it. */
export function* valuesOf(node: YamlNode, source: MarkdownFile | YamlFile): Iterable<PlacedText> {
  if (node.kind === 'sequence') for (const item of node.items) yield* valuesOf(item, source);
  else if (node.kind === 'mapping') for (const { value } of node.entries) yield* valuesOf(value, source);
  else if (node.text !== undefined && node.place.range) {
    const { start, end } = node.place.range;
    yield placed(node.text, start.offset, end.offset, source);
  }
}

/** A text in a range of its source; one that is written otherwise, with entities, say, has the range as its place. */
function placed(text: string, start: number, end: number, source: MarkdownFile | YamlFile): PlacedText {
  const { file, lines } = source;
  const at = source.text.slice(start, end).indexOf(text);
  return {
    text,
    place: (index, length) =>
      at < 0
        ? lines.place(file, start, end)
        : lines.place(file, start + at + index, start + at + index + length),
  };
}
