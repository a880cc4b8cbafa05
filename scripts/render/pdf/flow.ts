import type { Element, ElementContent } from 'hast';
import { isPhrasingName } from '../../document/vocabulary.ts';
import { blockBox } from './blocks.ts';
import type { Box } from './boxes/box.ts';
import { imageBox } from './boxes/drawn.ts';
import { alignSides } from './boxes/side.ts';
import { linkTo, textBox } from './boxes/text.ts';
import { phrasingRuns } from './phrasing.ts';
import type { PdfState } from './state.ts';

/** The boxes of an element's children: text runs together into paragraphs, blocks and images stand apart. */
export function flowBoxes(children: readonly ElementContent[], state: PdfState): Box[] {
  const boxes: Box[] = [];
  let line: ElementContent[] = [];
  const closeLine = (): void => {
    boxes.push(...lineBoxes(line, state));
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

/** A line's text, cut where an image stands in it: pdfmake sets no image within a line. */
function lineBoxes(line: readonly ElementContent[], state: PdfState): Box[] {
  const boxes: Box[] = [];
  let text: ElementContent[] = [];
  const closeText = (): void => {
    const runs = phrasingRuns(text, state);
    if (runs.some((run) => run.text.trim() !== ''))
      boxes.push(textBox(runs, state.text, state, { ids: state.pendingIds.splice(0) }));
    text = [];
  };
  for (const { piece, href } of line.flatMap((node) => liftImages(node))) {
    const image =
      piece.type === 'element' && piece.tagName === 'img'
        ? state.document.images.get(String(piece.properties.src))
        : undefined;
    if (!image) {
      text.push(piece);
      continue;
    }
    closeText();
    const { fontSize } = state.text;
    boxes.push({
      ...imageBox(image, state.maxImageHeight, linkTo(href, state)),
      before: fontSize * 0.3,
      after: fontSize * 0.3,
    });
  }
  closeText();
  return boxes;
}

/** Takes images out of links and emphasis, which are cut around them; an image keeps where its link leads. */
function liftImages(
  node: ElementContent,
  outer?: string,
): { piece: ElementContent; href?: string | undefined }[] {
  if (node.type !== 'element') return [{ piece: node }];
  const href = typeof node.properties.href === 'string' ? node.properties.href : outer;
  if (node.tagName === 'img') return [{ piece: node, href }];
  if (!holdsImage(node)) return [{ piece: node }];
  return node.children
    .flatMap((child) => liftImages(child, href))
    .map((lifted) =>
      lifted.piece.type === 'element' && lifted.piece.tagName === 'img'
        ? lifted
        : { piece: { ...node, children: [lifted.piece] } },
    );
}

function holdsImage({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsImage(child)));
}
