import type { TxtDocumentNode, TxtNodeType } from '@textlint/ast-node-types';
import { Lines } from '../diagnostics/lines.ts';
import type { Passage } from '../source/passage.ts';

/** The passages of a file as one text, and that text as the tree that textlint walks. */
export interface TextTree {
  readonly text: string;
  readonly tree: TxtDocumentNode;
  /** Where each passage begins in the text. */
  readonly starts: readonly number[];
}

const gap = '\n\n';

/** Lays out passages for textlint: items are in lists of their own, and what is no sentence stands in headings. */
export function textTree(passages: readonly Passage[]): TextTree {
  const starts: number[] = [];
  let text = '';
  for (const passage of passages) {
    starts.push(text.length);
    text += passage.text + gap;
  }
  const lines = new Lines(text);
  const node = (type: `${TxtNodeType}`, start: number, end: number, rest: object): object => {
    const point = (offset: number): { line: number; column: number } => {
      const { line, column } = lines.point(offset);
      return { line, column: column - 1 };
    };
    return {
      type,
      raw: text.slice(start, end),
      range: [start, end],
      loc: { start: point(start), end: point(end) },
      ...rest,
    };
  };
  const children = passages.map(({ kind, text: value }, index) => {
    const start = starts[index] ?? 0;
    const end = start + value.length;
    const wrap = (type: `${TxtNodeType}`, child: object, rest: object = {}): object =>
      node(type, start, end, { ...rest, children: [child] });
    const paragraph = wrap('Paragraph', node('Str', start, end, { value }));
    if (kind === 'paragraph') return paragraph;
    if (kind !== 'item') return wrap('Header', paragraph, { depth: 1 });
    return wrap('List', wrap('ListItem', paragraph, { spread: false, checked: null }), {
      ordered: false,
      start: null,
      spread: false,
    });
  });
  return { text, tree: node('Document', 0, text.length, { children }) as TxtDocumentNode, starts };
}
