import { type Composed, composeLine } from '../line/compose.ts';
import { rubyLeading } from '../line/ruby.ts';
import type { Heading, Painter } from '../paint/painter.ts';
import type { TextStyle } from '../style.ts';
import type { Mark, Tag } from '../tags/tag.ts';
import type { Line } from '../text/paragraph.ts';
import { breakLines } from '../text/paragraph.ts';
import type { Typesetter } from '../typesetter.ts';
import { type Box, type Flow, type Piece, type Room, type Taken, tolerance } from './box.ts';

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly mark: Mark;
  /** Raised, as a footnote's mark. */
  readonly raised?: boolean;
  readonly link?: Link;
  /** The reading above it (ruby). */
  readonly ruby?: { readonly text: string; readonly mark: Mark };
}

/** Where a text or an image leads. */
export interface Link {
  /** A URL, or `#` and an id of the document. */
  readonly href: string;
  readonly tag: Tag;
  /** What the link says to who does not see it. */
  readonly contents: string;
}

/** What of the document begins with a box. */
export interface Opening {
  /** Places to which links lead. */
  readonly ids?: readonly string[];
  /** A heading: for the bookmarks. */
  readonly heading?: Heading | undefined;
}

/** Tells a painter what begins at a place. */
export function paintOpening({ ids = [], heading }: Opening, painter: Painter, x: number, y: number): void {
  for (const id of ids) painter.anchor(id, x, y);
  if (heading) painter.heading(heading, x, y);
}

/** What a paragraph is besides its text. */
export interface TextOptions extends Opening {
  /** Code: blanks are kept, and lines break at any character. */
  readonly literal?: boolean;
  /** Whether its lines stay on one page. */
  readonly whole?: boolean;
}

/** Below this width, in em, lines break between phrases and stay ragged; from it on they are justified. */
const justifiedFrom = 20;

/** A paragraph: runs that break into lines. */
export function textBox(
  runs: readonly Run[],
  style: TextStyle,
  setter: Typesetter,
  options: TextOptions = {},
): Box {
  const lines = hardLines(runs).map((line) => composeLine(line, setter, options.literal ?? false));
  const natural = Math.max(0, ...lines.map(({ width }) => width));
  const leading = leadingOf(runs, style);
  return {
    before: 0,
    after: 0,
    natural,
    narrow: () => {
      if (!style.wrap || natural <= 3 * style.fontSize) return { least: natural, minimum: natural };
      const piece = Math.max(...lines.map((line) => line.widestPiece()));
      const wide = (letters: number): number => Math.min(natural, Math.max(letters * style.fontSize, piece));
      return { least: wide(3), minimum: wide(5) };
    },
    height: (width) => {
      let count = 0;
      for (const line of lines) count += style.wrap ? lineCount(line.width, width, style) : 1;
      return count * leading;
    },
    flow: (width) => {
      const set = lines.flatMap((line) => setLines(line, width, style));
      return textFlow({ lines: set, leading, width, style, setter, options }, 0);
    },
  };
}

/** The distance of a paragraph's lines, in pt: one for all of them. */
function leadingOf(runs: readonly Run[], style: TextStyle): number {
  const size = Math.max(style.fontSize, ...runs.map((run) => run.style.fontSize));
  const hasRuby = runs.some(({ ruby }) => ruby);
  return size * (hasRuby ? Math.max(style.lineHeight, rubyLeading) : style.lineHeight);
}

/** A line as it will be painted: a stretch of one composed hard line. */
interface SetLine {
  readonly composed: Composed;
  readonly line: Line;
}

function setLines(composed: Composed, width: number, style: TextStyle): SetLine[] {
  if (!style.wrap || composed.width <= width + tolerance)
    return [{ composed, line: { start: 0, end: composed.text.length, width: composed.width, shift: 0 } }];
  const isNarrow = style.phrases || width < justifiedFrom * style.fontSize;
  return breakLines(composed.paragraph(isNarrow), width, {
    mode: !isNarrow && style.align === 'auto' ? 'justified' : 'ragged',
    phrases: isNarrow,
  }).map((line) => ({ composed, line }));
}

/**
 * About how many lines a text of a length takes. Half of it counts parts of a line, so that the fitting
 * of columns sees which way is down between two whole numbers of lines.
 */
function lineCount(length: number, width: number, { fontSize }: TextStyle): number {
  if (length <= width) return 1;
  // Breaking between phrases and kinsoku leave about a letter of each line unused.
  const lines = length / Math.max(width - fontSize * 0.8, fontSize);
  return (Math.ceil(lines) + lines + 0.5) / 2;
}

interface Text {
  readonly lines: readonly SetLine[];
  /** Distance of the lines, in pt. */
  readonly leading: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly setter: Typesetter;
  readonly options: TextOptions;
}

/** The lines from an index on. */
function textFlow(text: Text, from: number): Flow {
  return { take: (room) => takeLines(text, from, room) };
}

function takeLines(text: Text, from: number, room: Room): Taken {
  const { lines, leading } = text;
  const left = lines.length - from;
  const fitting = Math.min(left, Math.max(0, Math.floor((room.height + tolerance) / leading)));
  const isTorn = text.options.whole && from === 0 && fitting < left && !room.must;
  const count = fitting === left ? left : isTorn ? 0 : cut(left, fitting, room.must);
  if (count === 0) return { rest: textFlow(text, from) };
  const piece = textPiece(text, from, from + count);
  return count === left ? { piece } : { piece, rest: textFlow(text, from + count) };
}

/**
 * How many of so many lines stay where only some fit: no single one ends a page or begins the next (widows and orphans),
 * unless something must be placed and no other cut is possible.
 */
function cut(left: number, fitting: number, must: boolean): number {
  const kept = fitting === left - 1 ? fitting - 1 : fitting;
  if (kept >= 2) return kept;
  return must ? Math.max(fitting, 1) : 0;
}

function textPiece(text: Text, from: number, to: number): Piece {
  const { lines, leading, width, style, setter, options } = text;
  const last = lines[to - 1]?.line;
  return {
    height: (to - from) * leading,
    lineEnd: last ? offset(last, width, style) + last.width : 0,
    paint: (painter, x, y) => {
      if (from === 0) paintOpening(options, painter, x, y);
      const baseline = leading / 2 + ((setter.ascent - setter.descent) / 2) * style.fontSize;
      for (let index = from; index < to; index++) {
        const set = lines[index];
        if (!set) continue;
        const left = x + offset(set.line, width, style) - set.line.shift;
        set.composed.paint(painter, set.line, left, y + (index - from) * leading + baseline);
      }
    },
  };
}

function offset(line: Line, width: number, { align }: TextStyle): number {
  return align === 'right' ? width - line.width : align === 'center' ? (width - line.width) / 2 : 0;
}

/** Cuts runs at the line breaks that the writer made. */
function hardLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}
