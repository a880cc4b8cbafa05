import type { Element } from 'hast';
import { plainText } from '../../document/plain-text.ts';
import type { BlockName } from '../../document/vocabulary.ts';
import type { Box } from './boxes/box.ts';
import { ruleBox } from './boxes/drawn.ts';
import { frameBox, indentBox } from './boxes/frame.ts';
import { sideBox } from './boxes/side.ts';
import { stackBox } from './boxes/stack.ts';
import { textBox } from './boxes/text.ts';
import { flowBoxes } from './flow.ts';
import { leaderBox } from './leader.ts';
import { listBoxes } from './list.ts';
import { type PdfState, withTag, withText } from './state.ts';
import type { BoxStyle } from './style.ts';
import { tableBoxes } from './table.ts';
import { makeMark, makeTag, type StructureType } from './tags/tag.ts';

/** Takes a block, in the state of its own text style, and gives the boxes of its content. */
type BlockHandler = (element: Element, state: PdfState, box: BoxStyle) => readonly Box[];

/** The box of a block with its spaces, frame and indentation; undefined where it holds nothing. */
export function blockBox(element: Element, outer: PdfState): Box | undefined {
  const { text, box } = outer.styles(element, outer.text);
  if (typeof element.properties.id === 'string') outer.pendingIds.push(element.properties.id);
  const state = withText(outer, text);
  const boxes = handlers[element.tagName as BlockName](element, state, box);
  if (boxes.length === 0) return undefined;
  const isList = element.tagName === 'ul' || element.tagName === 'ol';
  return dress(arrange(boxes, state, box), state, isList ? { ...box, indent: 0 } : box);
}

/** Puts a block's boxes below each other, or its first at the side of the others. */
export function arrange(boxes: readonly Box[], { text }: PdfState, { layout }: BoxStyle): Box {
  const [label, ...rest] = boxes;
  return layout === 'side' && label && rest.length
    ? sideBox(label, stackBox(rest), text.fontSize)
    : stackBox(boxes);
}

/** Gives a box its frame, indentation and spaces; without a frame, the spaces of its content reach through. */
export function dress(inner: Box, { text, theme }: PdfState, style: BoxStyle): Box {
  const { padding, background, border, indent, before, after } = style;
  const keepsWithNext = style.keepsWithNext || (inner.keepsWithNext ?? false);
  if (!background && !border && padding[0] === 0 && padding[1] === 0)
    return {
      ...indentBox(inner, indent),
      before: Math.max(before, inner.before),
      after: Math.max(after, inner.after),
      keepsWithNext,
    };
  const { rule } = theme.print;
  const framed = frameBox(inner, { padding, background, border, rule, right: text.align === 'right' });
  return { ...indentBox(framed, indent), before, after, keepsWithNext };
}

const inside: BlockHandler = ({ children }, state) => flowBoxes(children, state);

/** A block with a tag of its own. */
const tagged =
  (type: StructureType): BlockHandler =>
  ({ children }, state) =>
    flowBoxes(children, withTag(state, makeTag(state.tag, type)));

const heading =
  (level: 1 | 2 | 3 | 4 | 5 | 6): BlockHandler =>
  (element, state) => {
    const inner = withTag(state, makeTag(state.tag, `H${level}`));
    const title = plainText(element);
    const text = { ...state.text, phrases: true };
    return flowBoxes(element.children, withText(inner, text), {
      heading: { level, title, order: state.count.headings++ },
    });
  };

/** Lists in it are tables of contents. */
const contents: BlockHandler = ({ children }, state) =>
  flowBoxes(children, { ...withTag(state, makeTag(state.tag, 'Sect')), isContents: true });

const paragraph: BlockHandler = (element, state, { layout }) => {
  const inner = withTag(state, makeTag(state.tag, 'P'));
  return layout === 'leader' ? [leaderBox(element.children, inner)] : flowBoxes(element.children, inner);
};

/** Code keeps its lines and blanks. */
const preformatted: BlockHandler = (element, state) => {
  const text = plainText(element).replace(/\n$/, '').replace(/\t/g, '    ');
  const mark = makeMark(makeTag(makeTag(state.tag, 'P'), 'Code'));
  const ids = state.pendingIds.splice(0);
  return [textBox([{ text, style: state.text, mark }], state.text, state.setter, { literal: true, ids })];
};

const rule: BlockHandler = (_element, { theme }) => [
  ruleBox(theme.colors.get('line') ?? '#000000', theme.print.rule),
];

const handlers: Readonly<Record<BlockName, BlockHandler>> = {
  header: inside,
  footer: inside,
  nav: contents,
  section: tagged('Sect'),
  div: inside,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  p: paragraph,
  ul: listBoxes,
  ol: listBoxes,
  table: tableBoxes,
  blockquote: tagged('BlockQuote'),
  pre: preformatted,
  hr: rule,
};
