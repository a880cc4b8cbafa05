import type { Element, ElementContent, Properties } from 'hast';
import type { Heading, Image, Link, Root, Table } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Place } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../source/markdown.ts';
import { lettersOf, type Ruby } from '../source/ruby.ts';
import type { LinkTarget, Prose } from '../strategy/strategy.ts';
import { noteSources } from './source-places.ts';

/** The element that stands for a footnote's mark until the document's footnotes are numbered. */
export const footnoteMark = 'footnote-mark';

/**
 * Turns a piece of Markdown into elements of the vocabulary. The nodes keep their places. A link or an
 * image that leads nowhere (reported by the strategy stage) is left as its text.
 */
export function proseToHast(prose: Prose, targets: ReadonlyMap<Link | Image, LinkTarget>): ElementContent[] {
  const root: Root = { type: 'root', children: [...prose.nodes] };
  const hast = toHast(root, { handlers: handlers(prose, targets) });
  const nodes = hast.type === 'root' ? (hast.children as ElementContent[]) : [hast as Element];
  noteSources(prose.file.file, nodes);
  return nodes;
}

function handlers(prose: Prose, targets: ReadonlyMap<Link | Image, LinkTarget>): Handlers {
  return {
    heading: (state: State, node: Heading) => {
      const name = `h${Math.min(node.depth + 1, 6)}`;
      const heading = element(state, node, name, idOf(node), state.all(node));
      writtenPlaces.set(heading, placeOf(prose.file.file, node));
      writtenDepths.set(heading, node.depth);
      return heading;
    },
    link: (state: State, node: Link) => {
      const target = targets.get(node);
      const href =
        target?.kind === 'external'
          ? target.url
          : target?.kind === 'anchor'
            ? `#${target.anchor}`
            : undefined;
      if (href === undefined) return element(state, node, 'span', {}, state.all(node));
      return element(state, node, 'a', { href, ...titleOf(node) }, state.all(node));
    },
    image: (state: State, node: Image) => {
      const target = targets.get(node);
      if (target?.kind !== 'image')
        return element(state, node, 'span', {}, [{ type: 'text', value: node.alt ?? '' }]);
      const { path, width, height } = target.image;
      const properties = { src: path, alt: node.alt ?? '', width, height, ...titleOf(node) };
      const image = element(state, node, 'img', properties, []);
      writtenPlaces.set(image, placeOf(prose.file.file, node));
      return image;
    },
    ruby: (state: State, node: Ruby) => element(state, node, 'ruby', {}, rubyParts(node)),
    footnoteReference: (state: State, node: { identifier: string; position?: Link['position'] }) => {
      const mark = element(state, node as never, 'sup', { className: [footnoteMark] }, []);
      marks.set(mark, { prose, identifier: node.identifier });
      return mark;
    },
    table: (state: State, node: Table) => {
      const rows = node.children.map((row, index) =>
        element(
          state,
          row,
          'tr',
          {},
          node.children[0]?.children.map((_, column) => {
            const cell = row.children[column];
            const align = node.align?.[column];
            const properties: Properties = {
              ...(index === 0 ? { scope: 'col' } : {}),
              ...(align ? { className: [`align-${align}`] } : {}),
            };
            const name = index === 0 ? 'th' : 'td';
            return cell
              ? element(state, cell, name, properties, state.all(cell))
              : { type: 'element' as const, tagName: name, properties, children: [] };
          }) ?? [],
        ),
      );
      const [head, ...body] = rows;
      const parts: ElementContent[] = head ? [part('thead', [head])] : [];
      if (body.length) parts.push(part('tbody', body));
      return element(state, node, 'table', { className: ['text-table'] }, parts);
    },
  };
}

/** Letters, each group of them with its reading, in parentheses where ruby is not known (HTML 4.5.10). */
function rubyParts({ value, readings }: Ruby): ElementContent[] {
  const groups = readings.length === 1 ? [value] : lettersOf(value);
  return groups.flatMap((letters, index) => [
    { type: 'text', value: letters },
    part('rp', [{ type: 'text', value: '（' }]),
    part('rt', [{ type: 'text', value: readings[index] ?? '' }]),
    part('rp', [{ type: 'text', value: '）' }]),
  ]);
}

/** Which footnote a mark stands for. */
export interface MarkedFootnote {
  readonly prose: Prose;
  readonly identifier: string;
}

const marks = new WeakMap<Element, MarkedFootnote>();

const writtenPlaces = new WeakMap<Element, Place>();

/** Where a writer wrote a heading or an image; undefined for one of a template. */
export function writtenPlace(element: Element): Place | undefined {
  return writtenPlaces.get(element);
}

const writtenDepths = new WeakMap<Element, number>();

/** With how many `#` a writer wrote a heading; undefined for one of a template. */
export function writtenDepth(element: Element): number | undefined {
  return writtenDepths.get(element);
}

/** The footnote for which an element stands, if it is a mark. */
export function footnoteOf(element: Element): MarkedFootnote | undefined {
  return marks.get(element);
}

function element(
  state: State,
  node: Parameters<State['patch']>[0],
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  const result: Element = { type: 'element', tagName, properties, children };
  state.patch(node, result);
  return result;
}

function part(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function idOf(node: Heading): Properties {
  const id = node.data?.hProperties?.id;
  return typeof id === 'string' ? { id } : {};
}

function titleOf(node: Link | Image): Properties {
  return node.title ? { title: node.title } : {};
}
