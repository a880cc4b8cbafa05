import type { Element, ElementContent } from 'hast';
import { isPhrasingName } from '../../document/vocabulary.ts';
import { dress } from './blocks.ts';
import type { Box } from './boxes/box.ts';
import { type ItemMark, markBox, markText } from './boxes/drawn.ts';
import { indentBox } from './boxes/frame.ts';
import { alignSides, sideBox } from './boxes/side.ts';
import { stackBox } from './boxes/stack.ts';
import { textBox } from './boxes/text.ts';
import { flowBoxes } from './flow.ts';
import { type PdfState, withTag, withText } from './state.ts';
import type { BoxStyle } from './style.ts';
import { makeMark, makeTag, type Tag, type TagAttributes } from './tags/tag.ts';
import { checkbox, withoutCheckbox } from './tasks.ts';

/**
 * The items of a list, each with its mark: a dot, a number, a task's box, or none. Numbers that the
 * items themselves hold at their side (①, ①-1) take the same width in all of them. The list's indentation is
 * the room for the marks.
 */
export function listBoxes(element: Element, state: PdfState, style: BoxStyle): Box[] {
  const items = element.children.filter((child): child is Element => child.type === 'element');
  const start = Number(element.properties.start ?? 1);
  const list = listTag(element, items, state, style);
  const made = items.map((item, index) => {
    const tag = itemTag(list, state);
    const mark = markOf(element, item, start + index, withTag(state, tag), style);
    return { mark, content: itemBox(item, withTag(state, tag)) };
  });
  const contents = alignSides(made.map(({ content }) => content));
  const { fontSize } = state.text;
  const widest = Math.max(0, ...made.map(({ mark }) => mark?.natural ?? 0));
  const room = Math.max(widest, style.indent - fontSize * 0.3);
  return contents.map((content, index) => {
    const mark = made[index]?.mark;
    if (!mark) return indented(content, style.indent);
    const marked = sideBox(mark, content, fontSize, fontSize * 0.3, room);
    return { ...marked, before: content.before, after: content.after };
  });
}

/** Where an item has no mark, the list's indentation is just that. */
function indented(content: Box, indent: number): Box {
  return { ...indentBox(content, indent), before: content.before, after: content.after };
}

/** A list of footnotes is none of its own: each note is an element of its own (ISO 14289-1 7.9). */
function listTag(element: Element, items: readonly Element[], state: PdfState, style: BoxStyle): Tag {
  const { tag, isContents } = state;
  if (isNotes(element)) return tag;
  if (isContents) return makeTag(tag, 'TOC');
  const isNumbered = element.tagName === 'ol' || items.some((item) => labelOf(item).length > 0);
  const listNumbering = isNumbered ? 'Decimal' : style.marker === 'none' ? 'None' : 'Disc';
  return makeTag(tag, 'L', { listNumbering } satisfies TagAttributes);
}

function itemTag(list: Tag, { count }: PdfState): Tag {
  if (list.type === 'TOC') return makeTag(list, 'TOCI');
  return list.type === 'L' ? makeTag(list, 'LI') : makeTag(list, 'Note', { id: `note${count.notes++}` });
}

function isNotes({ properties }: Element): boolean {
  return (properties.className as string[] | undefined)?.includes('notes') ?? false;
}

/** The number that an item holds itself: the text before its first block. */
function labelOf({ children }: Element): ElementContent[] {
  const block = children.findIndex((child) => child.type === 'element' && !isPhrasingName(child.tagName));
  return block > 0 && !checkbox(children) ? children.slice(0, block) : [];
}

function itemBox(item: Element, outer: PdfState): Box {
  const { text, box } = outer.styles(item, outer.text);
  if (typeof item.properties.id === 'string') outer.pendingIds.push(item.properties.id);
  const state = withText(outer, text);
  const own = box.layout === 'side' ? labelOf(item) : [];
  const label = own.length ? flowBoxes(own, withTag(state, makeTag(state.tag, 'Lbl'))) : [];
  const body = state.tag.type === 'LI' ? withTag(state, makeTag(state.tag, 'LBody')) : state;
  const content = flowBoxes(withoutCheckbox(item.children.slice(own.length)), body);
  const boxes = label.length ? [sideBox(stackBox(label), stackBox(content), text.fontSize)] : content;
  return dress(stackBox(boxes), state, box);
}

function markOf(
  list: Element,
  item: Element,
  number: number,
  state: PdfState,
  style: BoxStyle,
): Box | undefined {
  const task = checkbox(item.children);
  if (task) return drawn(task.properties.checked ? 'done' : 'open', state);
  if (style.marker === 'none') return undefined;
  if (list.tagName === 'ul') return drawn('dot', state);
  const mark = makeMark(makeTag(state.tag, 'Lbl'));
  const look = { ...state.text, wrap: false, align: 'right' as const };
  return textBox([{ text: `${number}.`, style: state.text, mark }], look, state.setter);
}

function drawn(kind: ItemMark, { text, tag }: PdfState): Box {
  const mark = makeMark(makeTag(tag, 'Lbl', { actualText: markText[kind] }));
  return markBox(kind, text.fontSize, text.fontSize * text.lineHeight, text.color, mark);
}
