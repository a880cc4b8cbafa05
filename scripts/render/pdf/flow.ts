import type { Element, ElementContent } from 'hast';
import { isPhrasingName } from '../../document/vocabulary.ts';
import { blockBox } from './blocks.ts';
import type { Box } from './boxes/box.ts';
import { imageBox } from './boxes/drawn.ts';
import { alignSides } from './boxes/side.ts';
import { type Opening, type TextOptions, textBox } from './boxes/text.ts';
import { makeLink, phrasingRuns } from './phrasing.ts';
import { type PdfState, withTag } from './state.ts';
import { makeMark, makeTag, type StructureType } from './tags/tag.ts';

/** The boxes of an element's children: text runs together into paragraphs, blocks and images stand apart. */
export function flowBoxes(
  children: readonly ElementContent[],
  state: PdfState,
  options: TextOptions = {},
): Box[] {
  const boxes: Box[] = [];
  let line: ElementContent[] = [];
  const closeLine = (): void => {
    if (line.length) boxes.push(...lineBoxes(line, inParagraph(line, state), options));
    line = [];
  };
  for (const child of children) {
    if (child.type === 'text' || (child.type === 'element' && isPhrasingName(child.tagName)))
      line.push(child);
    else if (child.type === 'element') {
      closeLine();
      const box = blockBox(child, state);
      if (box) boxes.push(box);
    }
  }
  closeLine();
  return alignSides(boxes);
}

/** Structure types that hold blocks only (ISO 32000-1 14.8.4.2); text in them is a paragraph. */
const holdsBlocks: ReadonlySet<StructureType> = new Set(['Document', 'Sect', 'BlockQuote', 'Note', 'TOCI']);

function inParagraph(line: readonly ElementContent[], state: PdfState): PdfState {
  const isBlank = line.every((node) => node.type === 'text' && node.value.trim() === '');
  return !isBlank && holdsBlocks.has(state.tag.type) ? withTag(state, makeTag(state.tag, 'P')) : state;
}

/** A line's text, cut where an image stands in it: an image is set on a line of its own. */
function lineBoxes(line: readonly ElementContent[], state: PdfState, options: TextOptions): Box[] {
  const boxes: Box[] = [];
  let text: ElementContent[] = [];
  /** Places and a heading's bookmark belong to the first box. */
  const begin = (): Opening => ({
    ids: state.pendingIds.splice(0),
    heading: boxes.length ? undefined : options.heading,
  });
  const closeText = (): void => {
    const runs = phrasingRuns(text, state);
    if (runs.some((run) => run.text.trim() !== '')) {
      const keepsWithNext = options.heading !== undefined;
      const whole = options.whole ?? keepsWithNext;
      const box = textBox(runs, state.text, state.setter, { ...options, whole, ...begin() });
      boxes.push({ ...box, keepsWithNext });
    }
    text = [];
  };
  const pieces = state.document.images.size ? line.flatMap((node) => liftImages(node)) : line.map(asPiece);
  for (const { piece, link } of pieces) {
    const element = piece.type === 'element' && piece.tagName === 'img' ? piece : undefined;
    const image = element && state.document.images.get(String(element.properties.src));
    if (!image) {
      text.push(piece);
      continue;
    }
    closeText();
    const made = link && makeLink(link, state);
    const figure = makeTag(made?.tag ?? state.tag, 'Figure', { alt: String(element.properties.alt ?? '') });
    const space = state.text.fontSize * 0.3;
    const box = imageBox(image, state.page.height * 0.6, makeMark(figure), made, begin());
    const keepsWithNext = options.heading !== undefined;
    boxes.push({ ...box, before: space, after: space, keepsWithNext });
  }
  closeText();
  return boxes;
}

/** A piece of a line, and the link around it if it is an image. */
interface LinePiece {
  readonly piece: ElementContent;
  readonly link?: Element | undefined;
}

const asPiece = (piece: ElementContent): LinePiece => ({ piece });

/** Takes images out of links and emphasis, which are cut around them; an image keeps its link. */
function liftImages(node: ElementContent, outer?: Element): LinePiece[] {
  if (node.type !== 'element') return [{ piece: node }];
  if (node.tagName === 'img') return [{ piece: node, link: outer }];
  if (!holdsImage(node)) return [{ piece: node }];
  const link = node.tagName === 'a' ? node : outer;
  return node.children
    .flatMap((child) => liftImages(child, link))
    .map((lifted) =>
      lifted.piece.type === 'element' && lifted.piece.tagName === 'img'
        ? lifted
        : { piece: { ...node, children: [lifted.piece] } },
    );
}

function holdsImage({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsImage(child)));
}
