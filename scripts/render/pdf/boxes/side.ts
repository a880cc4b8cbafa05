import type { Box } from './box.ts';

/** The narrowest column beside a label, in em; below that the label stands above. */
const narrowest = 9;

/**
 * A label to the left of its text: a section's title, a number, a list's mark. Where that leaves too
 * little width, a long label stands above instead.
 */
export function sideBox(label: Box, rest: Box, fontSize: number, gap = fontSize * 0.4): Box {
  const offset = label.natural + gap;
  const isBeside = (width: number): boolean =>
    label.natural <= fontSize * 3 || width - offset >= Math.min(rest.natural, fontSize * narrowest);
  return {
    before: rest.before,
    after: rest.after,
    minimum: label.natural <= fontSize * 3 ? offset + rest.minimum : Math.max(label.minimum, rest.minimum),
    natural: offset + rest.natural,
    height: (width) =>
      isBeside(width)
        ? Math.max(label.height(label.natural), rest.height(width - offset))
        : label.height(width) + rest.height(width),
    content: (width) =>
      isBeside(width)
        ? {
            columns: [
              { width: label.natural + 0.01, stack: [label.content(label.natural)] },
              { width: Math.max(width - offset - 0.01, 1), stack: [rest.content(width - offset)] },
            ],
            columnGap: gap,
          }
        : { stack: [label.content(width), rest.content(width)] },
  };
}
