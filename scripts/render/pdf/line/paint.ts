import type { Painter } from '../paint/painter.ts';
import { isBlank } from '../text/characters.ts';
import type { Line } from '../text/paragraph.ts';
import type { Typesetter } from '../typesetter.ts';
import { fontPieces } from './font-pieces.ts';
import { type Part, partAt } from './part.ts';
import { paintReading, shareOf } from './ruby.ts';

/** What painting a line needs. */
export interface LinePaint {
  readonly text: string;
  /** By UTF-16 index, in pt. */
  readonly advances: Float64Array;
  readonly parts: readonly Part[];
  readonly setter: Typesetter;
  readonly painter: Painter;
}

/** How far a raised text stands above the baseline, in em of its own size. */
const raise = 0.45;

/** Paints a stretch of a composed line: its letters, what stands behind, below and above them, and its links. */
export function paintLine(paint: LinePaint, line: Line, left: number, baseline: number): void {
  let x = left;
  const textEnd = textEndOf(paint.text, line.end);
  for (let index = partAt(paint.parts, line.start); index < paint.parts.length; index++) {
    const part = paint.parts[index];
    if (!part || part.start >= textEnd) break;
    const start = Math.max(part.start, line.start);
    const end = Math.min(part.end, line.end);
    const gaps = line.gaps?.subarray(start - line.start);
    x += paintPart(paint, part, { start, end, textEnd: Math.min(part.end, textEnd), gaps }, x, baseline);
  }
}

/** The end of a line with the space at which it breaks: nobody sees it, but who copies or hears the text needs it. */
function textEndOf(text: string, end: number): number {
  if (text.charAt(end) !== ' ') return end;
  let next = end;
  while (isBlank(text, next)) next++;
  return next < text.length ? end + 1 : end;
}

/** A run's part of a line. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Its end with the space at which the line breaks, if that is in this run. */
  readonly textEnd: number;
  /** Extra space after each of its letters, in pt, from its start. */
  readonly gaps: Float64Array | undefined;
}

type Letters = Omit<Stretch, 'textEnd'>;

/** Paints one run's part of a line; gives its width. */
function paintPart(paint: LinePaint, part: Part, stretch: Stretch, left: number, baseline: number): number {
  const { painter } = paint;
  const { style, ruby, link, raised } = part.run;
  const size = style.fontSize;
  const foot = raised ? baseline - size * raise : baseline;
  const letters = { ...stretch, end: stretch.textEnd };
  if (stretch.start === stretch.end) {
    paintLetters(paint, part, letters, left, foot);
    return 0;
  }
  const width = widthOf(paint, stretch);
  if (style.background) painter.fill(left, foot - size * 0.95, width, size * 1.15, style.background);
  paintLetters(paint, part, letters, left, foot);
  if (ruby && part.reading) {
    const text = shareOf(ruby.text, part.run.text, stretch.start - part.start, stretch.end - part.start);
    const place = { left, width: widthOf(paint, { ...stretch, gaps: undefined }), baseline };
    paintReading(painter, paint.setter, part.run, { ...part.reading, text }, place);
  }
  for (const decoration of style.decorations) {
    const y = decoration === 'underline' ? foot + size * 0.14 : foot - size * 0.36;
    painter.line(left, y, left + width, y, Math.max(size * 0.05, 0.4), style.color);
  }
  if (link) painter.link(link, left, foot - size, width, size * 1.25);
  return width;
}

function widthOf({ advances }: LinePaint, { start, end, gaps }: Letters): number {
  let width = 0;
  for (let index = start; index < end; index++)
    width += (advances[index] ?? 0) + (gaps?.[index - start] ?? 0);
  return width;
}

function paintLetters(paint: LinePaint, part: Part, stretch: Letters, left: number, baseline: number): void {
  const { text, advances, setter, painter } = paint;
  const { mark, style } = part.run;
  let x = left;
  for (const { font, start, end } of fontPieces(text, stretch.start, stretch.end, style.bold, setter)) {
    const gaps = stretch.gaps?.subarray(start - stretch.start);
    painter.text({
      mark,
      font,
      size: style.fontSize,
      color: style.color,
      text,
      start,
      end,
      advances: part.isSpaced ? advances : undefined,
      gaps,
      x,
      baseline,
    });
    x += widthOf(paint, { start, end, gaps });
  }
}
