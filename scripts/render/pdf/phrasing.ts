import type { Element, ElementContent } from 'hast';
import { plainText } from '../../document/plain-text.ts';
import type { PhrasingName } from '../../document/vocabulary.ts';
import type { Link, Run } from './boxes/text.ts';
import { rubyRuns } from './ruby.ts';
import { type PdfState, withTag, withText } from './state.ts';
import { lastMark, makeTag } from './tags/tag.ts';

/** Takes an element within a line and gives its runs of text. */
type PhrasingHandler = (element: Element, state: PdfState) => Run[];

/** The runs of text that elements within a line give. Images are blocks of their own here (`flow.ts`). */
export function phrasingRuns(children: readonly ElementContent[], state: PdfState): Run[] {
  return children.flatMap((child) => {
    if (child.type === 'text')
      return child.value ? [{ text: child.value, style: state.text, mark: lastMark(state.tag) }] : [];
    if (child.type !== 'element') return [];
    if (typeof child.properties.id === 'string') state.pendingIds.push(child.properties.id);
    const { text } = state.styles(child, state.text);
    return handlers[child.tagName as PhrasingName](child, withText(state, text));
  });
}

const inside: PhrasingHandler = ({ children }, state) => phrasingRuns(children, state);

const link: PhrasingHandler = (element, state) => {
  const made = makeLink(element, state);
  if (!made) return phrasingRuns(element.children, state);
  return phrasingRuns(element.children, withTag(state, made.tag)).map((run) => ({ ...run, link: made }));
};

/**
 * A link of the structure tree (ISO 14289-1 7.18.5); undefined where an element leads nowhere.
 *
 * @param text what it says to who does not see it, if that is not its title or its own text
 */
export function makeLink(element: Element, state: PdfState, text = plainText(element)): Link | undefined {
  const { properties } = element;
  const href = String(properties.href ?? '');
  if (!href || (href.startsWith('#') && !state.hasAnchor(href.slice(1)))) return undefined;
  const contents = typeof properties.title === 'string' ? properties.title : text;
  return { href, tag: makeTag(state.tag, 'Link'), contents: contents || href };
}

const code: PhrasingHandler = ({ children }, state) => {
  const background = state.theme.colors.get(state.theme.styles.get('code')?.background ?? '');
  const tag = makeTag(state.tag, 'Code');
  return phrasingRuns(children, withTag(withText(state, { ...state.text, background }), tag));
};

const struck: PhrasingHandler = ({ children }, state) =>
  phrasingRuns(children, withTag(state, makeTag(state.tag, 'Span', { struck: true })));

/** Marks of footnotes are two thirds as large as their text. */
const raisedSize = 0.66;

const raised: PhrasingHandler = ({ children }, state) => {
  const text = { ...state.text, fontSize: state.text.fontSize * raisedSize };
  const inner = withTag(withText(state, text), makeTag(state.tag, 'Reference'));
  return phrasingRuns(children, inner).map((run) => ({ ...run, raised: true }));
};

const lineBreak: PhrasingHandler = (_element, state) => [
  { text: '\n', style: state.text, mark: lastMark(state.tag) },
];

/** Drawn as the mark of its list's item (`list.ts`). */
const nothing: PhrasingHandler = () => [];

const handlers: Readonly<Record<PhrasingName, PhrasingHandler>> = {
  span: inside,
  a: link,
  em: inside,
  strong: inside,
  del: struck,
  code,
  sup: raised,
  ruby: rubyRuns,
  br: lineBreak,
  img: nothing,
  input: nothing,
};
