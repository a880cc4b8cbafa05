import type { Element, ElementContent } from 'hast';
import { arrange, dress } from './blocks.ts';
import type { Box } from './boxes/box.ts';
import { markBox } from './boxes/drawn.ts';
import { alignSides, sideBox } from './boxes/side.ts';
import { textBox } from './boxes/text.ts';
import { flowBoxes } from './flow.ts';
import { type PdfState, withText } from './state.ts';
import { type BoxStyle, resolveStyle } from './style.ts';

/**
 * The items of a list, each with its mark: a dot, a number, a task's box, or none. Numbers that the
 * items themselves hold at their side (①, ①-1) take the same width in all of them. The list's indentation is
 * the room for the marks.
 */
export function listBoxes(element: Element, state: PdfState, style: BoxStyle): Box[] {
  const items = element.children.filter((child): child is Element => child.type === 'element');
  const start = Number(element.properties.start ?? 1);
  const labels = items.map((item, index) => label(element, item, start + index, state, style));
  const widest = Math.max(0, ...labels.map((box) => box?.natural ?? 0));
  const contents = alignSides(items.map((item) => itemBox(item, state)));
  return contents.map((content, index) => {
    const mark = labels[index];
    const { fontSize } = state.text;
    const marked = mark
      ? sideBox(mark, content, fontSize, fontSize * 0.3, Math.max(widest, style.indent - fontSize * 0.3))
      : content;
    return { ...marked, before: content.before, after: content.after };
  });
}

function itemBox(item: Element, outer: PdfState): Box {
  const { text, box } = resolveStyle(outer.theme, item, outer.text);
  if (typeof item.properties.id === 'string') outer.pendingIds.push(item.properties.id);
  const state = withText(outer, text);
  return dress(arrange(flowBoxes(withoutCheckbox(item.children), state), state, box), state, box);
}

function label(
  list: Element,
  item: Element,
  number: number,
  state: PdfState,
  style: BoxStyle,
): Box | undefined {
  const { fontSize, color } = state.text;
  const task = checkbox(item.children);
  if (task) return markBox(task.properties.checked ? 'done' : 'open', fontSize, color);
  if (style.marker === 'none') return undefined;
  if (list.tagName === 'ul') return markBox('dot', fontSize, color);
  return textBox(
    [{ text: `${number}.`, style: state.text }],
    { ...state.text, wrap: false, align: 'right' },
    state,
  );
}

/** The box of a task's item: its first child, or that of its first paragraph. */
function checkbox(children: readonly ElementContent[]): Element | undefined {
  const first = children.find((child): child is Element => child.type === 'element');
  if (first?.tagName === 'input') return first;
  return first?.tagName === 'p' ? checkbox(first.children) : undefined;
}

/** An item's content without the box and the blank after it, which the mark stands for. */
function withoutCheckbox(children: ElementContent[]): ElementContent[] {
  const task = checkbox(children);
  if (!task) return children;
  const index = children.indexOf(task);
  if (index < 0)
    return children.map((child) =>
      child.type === 'element' && child.children.includes(task)
        ? { ...child, children: withoutCheckbox(child.children) }
        : child,
    );
  return children
    .filter((child) => child !== task)
    .map((child, at) =>
      at === index && child.type === 'text' ? { ...child, value: child.value.replace(/^ /, '') } : child,
    );
}
