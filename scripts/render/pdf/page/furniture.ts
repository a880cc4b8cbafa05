import type { Document } from '../../../document/document.ts';
import type { Theme } from '../../../theme/theme.ts';
import { tolerance } from '../boxes/box.ts';
import { type Composed, composeLine } from '../line/compose.ts';
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

/** Type size of head and page number, in pt, and that of a head that is too long for it. */
const [small, smallest] = [8, 6];

/** A grey behind the text that takes no contrast from it. */
const pale = '#f0f0f0';

/** The watermark of a draft, the head of pages from the second on, and `1 / 3` where there are several. */
export function makeFurniture({ head, watermark }: Document, theme: Theme, setter: Typesetter): Furniture {
  const root = rootStyle(theme);
  const style = { ...root, fontSize: small, color: theme.colors.get('muted') ?? root.color };
  const mark = makeMark(makeTag(undefined, 'P'));
  /** A line in the middle of a margin; `align` is how much of what is left of the page's width stands before it. */
  const line = (painter: PagePainter, text: string, size: PageSize, middle: number, align: 0.5 | 1): void => {
    const width = size.width - 2 * size.margin;
    const set = (shown: string, fontSize: number): Composed =>
      composeLine([{ text: shown, style: { ...style, fontSize }, mark }], setter, false);
    const composed = fitted(text, width, set);
    const all = { start: 0, end: composed.text.length, width: composed.width, shift: 0 };
    const x = size.margin + (width - composed.width) * align;
    composed.paint(painter, all, x, middle + small * 0.38);
  };
  return {
    paint: (painter, size, page, pages) => {
      if (watermark) painter.underlay('Watermark', () => paintWatermark(painter, watermark, size, setter));
      if (pages === 1) return;
      if (page > 1 && head) painter.furnish('Header', () => line(painter, head, size, size.margin / 2, 1));
      const number = `${page} / ${pages}`;
      painter.furnish('Footer', () => line(painter, number, size, size.height - size.margin / 2, 0.5));
    },
  };
}

/** A line in the type that it has room for; one that is too long even in the smallest ends with `…`. */
function fitted(text: string, room: number, set: (text: string, fontSize: number) => Composed): Composed {
  const ordinary = set(text, small);
  if (ordinary.width <= room) return ordinary;
  const size = Math.max(smallest, (small * room) / ordinary.width);
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let line = set(text, size);
  for (let count = letters.length; count > 0 && line.width > room + tolerance; ) {
    count = Math.min(count - 1, Math.floor((count * room) / line.width));
    line = set(`${letters.slice(0, count).join('')}…`, size);
  }
  return line;
}

/** A short word across the page. */
function paintWatermark(painter: PagePainter, text: string, size: PageSize, setter: Typesetter): void {
  const glyphs = [...text].map((letter) => setter.glyph(letter.codePointAt(0) ?? 0, true));
  const length = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const em = (Math.min(size.width, size.height) * 0.6) / Math.max(length, 1.2);
  const [first] = glyphs;
  if (!first) return;
  painter.text({
    mark: makeMark(makeTag(undefined, 'P')),
    font: first.font,
    size: em,
    color: pale,
    text,
    start: 0,
    end: text.length,
    advances: undefined,
    gaps: undefined,
    x: (size.width - length * em) / 2,
    baseline: size.height / 2 + em * 0.38,
  });
}
