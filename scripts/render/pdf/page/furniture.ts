import type { Document } from '../../../document/document.ts';
import type { Theme } from '../../../theme/theme.ts';
import { composeLine } from '../line/compose.ts';
import type { PagePainter } from '../paint/page-painter.ts';
import { rootStyle } from '../style.ts';
import { makeMark, makeTag } from '../tags/tag.ts';
import type { Typesetter } from '../typesetter.ts';
import type { PageSize } from './paper.ts';

/** What stands around the content of a page; nothing of it is read out (ISO 14289-1 7.1, 7.8). */
export interface Furniture {
  /** Paints it on a page; pages are counted from 1. */
  paint(painter: PagePainter, size: PageSize, page: number, pages: number): void;
}

/** Type size of head and page number, in pt. */
const small = 8;

/** A grey behind the text that takes no contrast from it. */
const pale = '#f0f0f0';

/** The watermark of a draft, the head of pages from the second on, and `1 / 3` where there are several. */
export function makeFurniture({ head, watermark }: Document, theme: Theme, setter: Typesetter): Furniture {
  const root = rootStyle(theme);
  const style = { ...root, fontSize: small, color: theme.colors.get('muted') ?? root.color };
  const mark = makeMark(makeTag(undefined, 'P'));
  /** A line in the middle of a margin; `align` is how much of what is left of the page's width stands before it. */
  const line = (painter: PagePainter, text: string, size: PageSize, middle: number, align: 0.5 | 1): void => {
    const composed = composeLine([{ text, style, mark }], setter, false);
    const room = size.width - 2 * size.margin - composed.width;
    const all = { start: 0, end: text.length, width: composed.width, shift: 0 };
    composed.paint(painter, all, size.margin + Math.max(room * align, 0), middle + small * 0.38);
  };
  return {
    paint: (painter, size, page, pages) => {
      if (watermark) painter.furnish('Watermark', () => paintWatermark(painter, watermark, size, setter));
      if (pages === 1) return;
      if (page > 1 && head) painter.furnish('Header', () => line(painter, head, size, size.margin / 2, 1));
      const number = `${page} / ${pages}`;
      painter.furnish('Footer', () => line(painter, number, size, size.height - size.margin / 2, 0.5));
    },
  };
}

/** A word across the page: a short one upright, a long one along the diagonal. */
function paintWatermark(painter: PagePainter, text: string, size: PageSize, setter: Typesetter): void {
  const { width, height } = size;
  const letters = [...text].map((letter) => setter.glyph(letter.codePointAt(0) ?? 0, true));
  const length = letters.reduce((sum, { advance }) => sum + advance, 0);
  const angle = length > 2 ? Math.atan2(height, width) : 0;
  const room = angle === 0 ? Math.min(width, height) * 0.6 : Math.hypot(width, height) * 0.7;
  const em = Math.min(room / length, Math.min(width, height) * 0.5);
  const [along, down] = [(length * em) / 2, em * 0.38];
  const font = letters[0]?.font;
  if (!font) return;
  painter.tilted(
    {
      mark: makeMark(makeTag(undefined, 'P')),
      font,
      size: em,
      color: pale,
      text,
      start: 0,
      end: text.length,
      advances: undefined,
      gaps: undefined,
      x: width / 2 - along * Math.cos(angle) + down * Math.sin(angle),
      baseline: height / 2 + along * Math.sin(angle) + down * Math.cos(angle),
    },
    angle,
  );
}
