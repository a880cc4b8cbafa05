import type { Element, ElementContent } from 'hast';
import type { PhrasingName } from '../../document/vocabulary.ts';
import type { Run } from './boxes/text.ts';
import { type PdfState, withText } from './state.ts';
import { resolveStyle } from './style.ts';

/** Takes an element within a line and gives its runs of text. */
type PhrasingHandler = (element: Element, state: PdfState) => Run[];

/** The runs of text that elements within a line give. Images are blocks of their own here (`flow.ts`). */
export function phrasingRuns(children: readonly ElementContent[], state: PdfState): Run[] {
  return children.flatMap((child) => {
    if (child.type === 'text') return [{ text: child.value, style: state.text }];
    if (child.type !== 'element') return [];
    if (typeof child.properties.id === 'string') state.pendingIds.push(child.properties.id);
    const { text } = resolveStyle(state.theme, child, state.text);
    return handlers[child.tagName as PhrasingName](child, withText(state, text));
  });
}

const inside: PhrasingHandler = ({ children }, state) => phrasingRuns(children, state);

const link: PhrasingHandler = ({ properties, children }, state) => {
  const href = String(properties.href ?? '');
  return phrasingRuns(children, state).map((run) => ({ ...run, href }));
};

const code: PhrasingHandler = ({ children }, state) => {
  const background = state.theme.colors.get(state.theme.styles.get('code')?.background ?? '');
  return phrasingRuns(children, withText(state, { ...state.text, background }));
};

/** pdfmake shrinks what it raises to 58 %; marks of footnotes are wanted at two thirds. */
const raisedSize = 0.66 / 0.58;

const raised: PhrasingHandler = ({ children }, state) => {
  const text = { ...state.text, fontSize: state.text.fontSize * raisedSize };
  return phrasingRuns(children, withText(state, text)).map((run) => ({ ...run, raised: true }));
};

const lineBreak: PhrasingHandler = (_element, state) => [{ text: '\n', style: state.text }];

/** Drawn as the mark of its list's item (`list.ts`). */
const nothing: PhrasingHandler = () => [];

const handlers: Readonly<Record<PhrasingName, PhrasingHandler>> = {
  span: inside,
  a: link,
  em: inside,
  strong: inside,
  del: inside,
  code,
  sup: raised,
  br: lineBreak,
  img: nothing,
  input: nothing,
};
