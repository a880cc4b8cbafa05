import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { MarkdownFile, YamlFile } from './content-tree.ts';
import { type PlacedText, valuesOf } from './texts.ts';

/** What a passage is: a block of Markdown, or a value of YAML. */
export type PassageKind = 'heading' | 'paragraph' | 'cell' | 'value';

/** A text that a reader takes in at once, over the marks of emphasis and links in it. */
export interface Passage extends PlacedText {
  readonly kind: PassageKind;
  /** The place of a part of it, where it stands in the source just so; undefined where it is written otherwise. */
  exactly(index: number, length: number): Place | undefined;
  /** Whether a part of it is in a link to an indicator, which repeats the indicator's name. */
  isName(index: number): boolean;
}

/** Stands for what is no text: code and images. */
const object = '\uFFFC';

const memory = new WeakMap<MarkdownFile | YamlFile, readonly Passage[]>();

/** The passages of a source in their order, without code; those of front matter first. */
export function passagesOf(source: MarkdownFile | YamlFile): readonly Passage[] {
  const known = memory.get(source);
  if (known) return known;
  const root = source.kind === 'yaml' ? source.root : source.frontMatter;
  const values = root ? [...valuesOf(root, source)].map((value) => passage(source, 'value', value)) : [];
  const passages = source.kind === 'yaml' ? values : [...values, ...blocksOf(source)];
  memory.set(source, passages);
  return passages;
}

function passage(
  source: MarkdownFile | YamlFile,
  kind: PassageKind,
  { text, place, isName = () => false }: PlacedText & Partial<Pick<Passage, 'isName'>>,
): Passage {
  return {
    text,
    kind,
    place,
    isName,
    exactly: (index, length) => {
      const found = place(index, length);
      const { start, end } = found.range ?? {};
      const raw = start && end && source.text.slice(start.offset, end.offset);
      return raw === text.slice(index, index + length) ? found : undefined;
    },
  };
}

function* blocksOf(source: MarkdownFile): Iterable<Passage> {
  const blocks: { readonly kind: PassageKind; readonly node: Nodes }[] = [];
  visit(source.tree, (node: Root | Nodes) => {
    if (node.type === 'heading' || node.type === 'paragraph') blocks.push({ kind: node.type, node });
    else if (node.type === 'tableCell') blocks.push({ kind: 'cell', node });
  });
  for (const { kind, node } of blocks) yield passage(source, kind, joined(source, node));
}

/** A piece of a block's text: where it begins in the text, and what it is in the source. */
interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether it is written in the source as it is read. */
  readonly isRaw: boolean;
  readonly isName: boolean;
}

/** The texts in a block, one after another, as they are written. */
function joined(
  { file, text: source, lines }: MarkdownFile,
  block: Nodes,
): PlacedText & Pick<Passage, 'isName'> {
  const pieces: Piece[] = [];
  let text = '';
  /** Where the last link to an indicator ends. */
  let nameEnd = 0;
  visit(block, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === 'link' && /\.ya?ml$/i.test(node.url)) nameEnd = end ?? 0;
    const own =
      node.type === 'text' && start !== undefined
        ? source.slice(start, end)
        : node.type === 'text' || node.type === 'ruby'
          ? node.value
          : node.type === 'break'
            ? '\n'
            : node.type === 'inlineCode' || node.type === 'image'
              ? object
              : undefined;
    if (own === undefined) return;
    if (start !== undefined && end !== undefined)
      pieces.push({ at: text.length, start, end, isRaw: node.type === 'text', isName: start < nameEnd });
    text += own;
  });
  const pieceAt = (index: number): Piece | undefined => pieces.findLast(({ at }) => at <= index);
  const offset = (index: number, isEnd: boolean): number => {
    const piece = pieceAt(isEnd ? index - 1 : index) ?? pieces[0];
    if (!piece) return 0;
    return piece.isRaw
      ? Math.min(piece.start + index - piece.at, piece.end)
      : isEnd
        ? piece.end
        : piece.start;
  };
  return {
    text,
    place: (index, length) => lines.place(file, offset(index, false), offset(index + length, true)),
    isName: (index) => pieceAt(index)?.isName ?? false,
  };
}
