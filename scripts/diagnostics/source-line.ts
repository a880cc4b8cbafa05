import type { Place } from './diagnostic.ts';
import type { Lines } from './lines.ts';

/** The line of a source in which a problem begins, cut around the part that the problem is about. */
export interface SourceLine {
  /** From 1. */
  readonly number: number;
  readonly lead: string;
  /** Empty only at the end of a line. */
  readonly marked: string;
  readonly rest: string;
}

/** The source line of a place, with nothing in it that is not seen; undefined where there is none, or a blank one. */
export function sourceLine({ range }: Place, lines: Lines | undefined): SourceLine | undefined {
  const line = range && lines?.line(range.start.line);
  if (!range || line === undefined || line.trim() === '') return undefined;
  const from = range.start.column - 1;
  const to = range.end.line === range.start.line ? Math.max(range.end.column - 1, from + 1) : line.length;
  const cut = Math.max(0, from - 40);
  const shown = line.slice(cut, Math.max(cut + 100, Math.min(to, cut + 140)));
  return {
    number: range.start.line,
    lead: (cut > 0 ? '…' : '') + visible(shown.slice(0, from - cut)),
    marked: visible(shown.slice(from - cut, to - cut)),
    rest: visible(shown.slice(to - cut)),
  };
}

/** Shows control characters (so that content cannot steer the terminal) and tabs as one visible character. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
}
