import type { ShownPlace } from './messages.ts';

/** An element of a page that knows where it was written; the end is exclusive. */
export interface SourcedElement {
  readonly element: Element;
  readonly file: string;
  /** Undefined where it is no more than the file. */
  readonly range:
    | {
        readonly start: { readonly line: number; readonly column: number };
        readonly end: { readonly line: number; readonly column: number };
      }
    | undefined;
}

/** The elements of a page that know where they were written, in its order. */
export function sourcedElements(page: Document): SourcedElement[] {
  return [...page.querySelectorAll('[data-source]')].flatMap((element) => sourceOf(element) ?? []);
}

/** Where an element was written. */
export function sourceOf(element: Element): SourcedElement | undefined {
  const text = element.getAttribute('data-source');
  if (text === null) return undefined;
  const [, file = text, ...numbers] = /^(.*):(\d+):(\d+)-(\d+):(\d+)$/.exec(text) ?? [];
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = numbers.map(Number);
  const range = line ? { start: { line, column }, end: { line: endLine, column: endColumn } } : undefined;
  return { element, file, range };
}

/** The place at which the editor is opened for an element. */
export function startOf({ file, range }: SourcedElement): ShownPlace {
  return { file, line: range?.start.line ?? 1, column: range?.start.column ?? 1 };
}

/**
 * The innermost element that shows a place of a source, else the one that stands nearest to it; undefined where the
 * page shows nothing of the file.
 *
 * @param column undefined where only the line is known
 */
export function elementAt(
  elements: readonly SourcedElement[],
  file: string,
  line: number,
  column: number | undefined,
): SourcedElement | undefined {
  let best: SourcedElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const sourced of elements) {
    if (sourced.file !== file) continue;
    const distance = distanceOf(sourced, line, column);
    if (distance < least || (distance === least && best?.element.contains(sourced.element))) {
      best = sourced;
      least = distance;
    }
  }
  return best;
}

/** Less than 1 for what holds the place, the smaller the less; else lines away, and more. */
function distanceOf({ range }: SourcedElement, line: number, column: number | undefined): number {
  if (!range) return 1e9;
  const { start, end } = range;
  if (line < start.line) return 1 + start.line - line;
  if (line > end.line) return 1 + line - end.line;
  const isBeside =
    column !== undefined &&
    ((line === start.line && column < start.column) || (line === end.line && column > end.column));
  const size = (end.line - start.line) * 1_000 + Math.max(0, end.column - start.column);
  return isBeside ? 1 : size / 1e8;
}
