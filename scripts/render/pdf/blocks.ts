import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { BlockName } from '../../document/vocabulary.ts';
import type { Box } from './boxes/box.ts';
import { ruleBox } from './boxes/drawn.ts';
import { frameBox, indentBox } from './boxes/frame.ts';
import { sideBox } from './boxes/side.ts';
import { stackBox } from './boxes/stack.ts';
import { textBox } from './boxes/text.ts';
import { flowBoxes } from './flow.ts';
import { listBoxes } from './list.ts';
import { type PdfState, withText } from './state.ts';
import { type BoxStyle, resolveStyle } from './style.ts';
import { tableBoxes } from './table.ts';

/** Takes a block, in the state of its own text style, and gives the boxes of its content. */
type BlockHandler = (element: Element, state: PdfState, box: BoxStyle) => readonly Box[];

/** The box of a block with its spaces, frame and indentation; undefined where it holds nothing. */
export function blockBox(element: Element, outer: PdfState): Box | undefined {
  const { text, box } = resolveStyle(outer.theme, element, outer.text);
  if (typeof element.properties.id === 'string') outer.pendingIds.push(element.properties.id);
  const state = withText(outer, text);
  const boxes = handlers[element.tagName as BlockName](element, state, box);
  if (boxes.length === 0) return undefined;
  const isList = element.tagName === 'ul' || element.tagName === 'ol';
  return dress(arrange(boxes, state, box), state, isList ? { ...box, indent: 0 } : box);
}

/** Puts a block's boxes below each other, or its first at the side of the others. */
export function arrange(boxes: readonly Box[], { text }: PdfState, { side }: BoxStyle): Box {
  const [label, ...rest] = boxes;
  return side && label && rest.length ? sideBox(label, stackBox(rest), text.fontSize) : stackBox(boxes);
}

/** Gives a box its frame, indentation and spaces; without a frame, the spaces of its content reach through. */
export function dress(inner: Box, { text, theme }: PdfState, style: BoxStyle): Box {
  const { padding, background, border, indent, before, after } = style;
  if (!background && !border && padding[0] === 0 && padding[1] === 0)
    return {
      ...indentBox(inner, indent),
      before: Math.max(before, inner.before),
      after: Math.max(after, inner.after),
    };
  const framed = frameBox(inner, {
    padding,
    background,
    border,
    rule: theme.print.rule,
    halfLeading: halfLeading(text),
    right: text.align === 'right',
  });
  return { ...indentBox(framed, indent), before, after };
}

/** Half of the room that a line has above and below its letters, in pt. */
export function halfLeading({ fontSize, lineHeight }: PdfState['text']): number {
  return (fontSize * (lineHeight - 1)) / 2;
}

const inside: BlockHandler = ({ children }, state) => flowBoxes(children, state);

const list: BlockHandler = (element, state, box) => listBoxes(element, state, box);

const table: BlockHandler = (element, state) => tableBoxes(element, state);

/** Code keeps its lines and blanks. */
const preformatted: BlockHandler = (element, state) => {
  const text = textOf(element).replace(/\n$/, '').replace(/\t/g, '    ');
  return [textBox([{ text, style: state.text }], state.text, state, { literal: true })];
};

const rule: BlockHandler = (_element, { theme }) => [
  ruleBox(theme.colors.get('line') ?? '#000000', theme.print.rule),
];

const handlers: Readonly<Record<BlockName, BlockHandler>> = {
  header: inside,
  footer: inside,
  section: inside,
  div: inside,
  h1: inside,
  h2: inside,
  h3: inside,
  h4: inside,
  h5: inside,
  h6: inside,
  p: inside,
  ul: list,
  ol: list,
  table,
  blockquote: inside,
  pre: preformatted,
  hr: rule,
};
