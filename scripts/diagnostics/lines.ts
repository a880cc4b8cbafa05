import type { Place, Point } from './diagnostic.ts';

/** The lines of a text, to turn offsets into points. A line ends with LF, CRLF or CR. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  /** The point at an offset (in UTF-16 units); offsets outside of the text are moved to its edges. */
  point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
  }

  /** The place of a range of offsets in a file. */
  place(file: string, start: number, end: number): Place {
    return { file, range: { start: this.point(start), end: this.point(end) } };
  }

  /** The offset at which a line (from 1) begins; the text's end where there is no such line. */
  start(number: number): number {
    return this.#starts[number - 1] ?? this.text.length;
  }

  /** The text of a line (from 1), without its line end; undefined where there is no such line. */
  line(number: number): string | undefined {
    const start = this.#starts[number - 1];
    if (start === undefined) return undefined;
    let end = this.#starts[number] ?? this.text.length;
    while (end > start && /[\r\n]/.test(this.text[end - 1] ?? '')) end--;
    return this.text.slice(start, end);
  }
}
