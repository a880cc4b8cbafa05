import type { Box } from './box.ts';

/** What surrounds a box: lengths in pt, colours as `#rrggbb`. */
export interface FrameOptions {
  readonly padding: readonly [vertical: number, horizontal: number];
  readonly background: string | undefined;
  readonly border: string | undefined;
  /** Width of the border. */
  readonly rule: number;
  /** Half of what a line is higher than its letters; pdfmake leaves all of it below the line. */
  readonly halfLeading: number;
  /** Whether the frame is as narrow as its content, at the right edge. */
  readonly right: boolean;
}

/** A box with padding, a background or a border. */
export function frameBox(inner: Box, options: FrameOptions): Box {
  const { padding, background, border, rule, halfLeading, right } = options;
  const [vertical, horizontal] = padding;
  const around = 2 * (horizontal + (border ? rule : 0));
  return {
    before: inner.before,
    after: inner.after,
    minimum: inner.minimum + around,
    natural: inner.natural + around,
    height: (width) => inner.height(width - around) + 2 * vertical,
    content: (width) => {
      const room = width - around;
      const used = right ? Math.min(inner.natural + 0.5, room) : room;
      const table = {
        table: { widths: [used], body: [[inner.content(used)]] },
        layout: {
          hLineWidth: () => (border ? rule : 0),
          vLineWidth: () => (border ? rule : 0),
          hLineColor: () => border ?? '#000000',
          vLineColor: () => border ?? '#000000',
          fillColor: () => background ?? null,
          paddingLeft: () => horizontal,
          paddingRight: () => horizontal,
          paddingTop: () => vertical + halfLeading,
          paddingBottom: () => Math.max(vertical - halfLeading, 0),
        },
      };
      return right ? { ...table, margin: [room - used, 0, 0, 0] as [number, number, number, number] } : table;
    },
  };
}

/** A box moved to the right. */
export function indentBox(inner: Box, indent: number): Box {
  if (indent === 0) return inner;
  return {
    before: inner.before,
    after: inner.after,
    minimum: inner.minimum + indent,
    natural: inner.natural + indent,
    height: (width) => inner.height(width - indent),
    content: (width) => ({ stack: [inner.content(width - indent)], margin: [indent, 0, 0, 0] }),
  };
}
