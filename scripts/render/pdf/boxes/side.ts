import type { Box } from './box.ts';

/** The narrowest column beside a long label, in em; below that the label stands above. */
const narrowest = 10;

/**
 * A label to the left of its text: a section's title, a number, a list's mark. Where that leaves too
 * little width, a long label stands above instead.
 */
export function sideBox(
  label: Box,
  rest: Box,
  fontSize: number,
  gap = fontSize * 0.4,
  labelWidth = label.natural,
): Box {
  const offset = labelWidth + gap;
  const isShort = labelWidth <= fontSize * 3;
  const isBeside = (width: number): boolean => isShort || width - offset >= fontSize * narrowest;
  return {
    before: rest.before,
    after: rest.after,
    minimum: isShort ? offset + rest.minimum : Math.max(label.minimum, rest.minimum),
    natural: offset + rest.natural,
    height: (width) =>
      isBeside(width)
        ? Math.max(label.height(labelWidth), rest.height(width - offset))
        : label.height(width) + rest.height(width),
    content: (width) =>
      isBeside(width)
        ? {
            columns: [
              { width: labelWidth + 0.01, stack: [label.content(labelWidth)] },
              { width: Math.max(width - offset - 0.01, 1), stack: [rest.content(width - offset)] },
            ],
            columnGap: gap,
          }
        : { stack: [label.content(width), rest.content(width)] },
    side: { width: labelWidth, widen: (wider) => sideBox(label, rest, fontSize, gap, wider) },
  };
}

/** Gives the labels at the side of neighbouring boxes one width, so that what follows them stands in line. */
export function alignSides(boxes: readonly Box[]): Box[] {
  const widest = Math.max(0, ...boxes.map(({ side }) => side?.width ?? 0));
  return boxes.map((box) =>
    box.side ? { ...box.side.widen(widest), before: box.before, after: box.after } : box,
  );
}
