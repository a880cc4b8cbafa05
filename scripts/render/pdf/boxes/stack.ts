import type { Content } from 'pdfmake/interfaces.js';
import type { Box } from './box.ts';

/** Boxes below each other. */
export function stackBox(boxes: readonly Box[]): Box {
  const [first] = boxes;
  if (first && boxes.length === 1) return first;
  return {
    before: first?.before ?? 0,
    after: boxes.at(-1)?.after ?? 0,
    minimum: Math.max(0, ...boxes.map(({ minimum }) => minimum)),
    natural: Math.max(0, ...boxes.map(({ natural }) => natural)),
    height: (width) => boxes.reduce((sum, box, index) => sum + gap(boxes, index) + box.height(width), 0),
    content: (width) => ({ stack: boxes.map((box, index) => below(box.content(width), gap(boxes, index))) }),
  };
}

/** The space before a box in a stack; before the first there is none. */
function gap(boxes: readonly Box[], index: number): number {
  const box = boxes[index];
  return index === 0 || !box ? 0 : Math.max(boxes[index - 1]?.after ?? 0, box.before);
}

function below(content: Content & object, space: number): Content {
  if (space === 0) return content;
  if ('margin' in content) return { stack: [content], margin: [0, space, 0, 0] };
  return { ...content, margin: [0, space, 0, 0] } as Content;
}
