import type { Place, Text } from './diagnostic.ts';

/** A change of a source: what stands in the range of the place becomes the text. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** How a problem is mended without a writer's judgement. */
export interface Fix {
  /** What is done, in a few words. */
  readonly message: Text;
  /** Changes that belong together; they do not overlap, and may be of several files. */
  readonly edits: readonly Edit[];
  /** Whether words become others that say the same, as a city's own list of terms has them; without it only how a text is written may change. */
  readonly isRewording?: boolean;
}

/**
 * Changes a text at several places at once. Edits without a range change nothing.
 *
 * @param edits of this text, in any order
 * @throws RangeError where two of them overlap
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of inOrder(edits)) {
    if (start < at) throw new RangeError(`edits overlap at ${start}`);
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function inOrder(edits: readonly Edit[]): { start: number; end: number; text: string }[] {
  return edits
    .flatMap(({ place: { range }, text }) =>
      range ? [{ start: range.start.offset, end: range.end.offset, text }] : [],
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
