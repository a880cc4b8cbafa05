import type { Range as LspRange, Position } from 'vscode-languageserver-types';
import type { Place, Point } from '../diagnostics/diagnostic.ts';

/** A text with the line ends that kurabe reads: LF alone, and no byte order mark. */
export function normalized(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The offset of a position (LSP: line and UTF-16 character, from 0) in a text whose lines end with LF. */
export function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let number = 0; number < line; number++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + character, end < 0 ? text.length : end);
}

/** The position of an offset in a text whose lines end with LF. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  let line = 0;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  return { line, character: offset - start };
}

/** The range of two offsets. */
export function rangeAt(text: string, start: number, end: number): LspRange {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}

/** A place's range for LSP; the file's first line where only the file is known. */
export function rangeOf({ range }: Place): LspRange {
  const position = ({ line, column }: Point): Position => ({ line: line - 1, character: column - 1 });
  if (!range) return { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  return { start: position(range.start), end: position(range.end) };
}
