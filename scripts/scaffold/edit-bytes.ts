import type { Edit } from '../diagnostics/fix.ts';
import { applyEdits } from '../diagnostics/fix.ts';
import { tryDecodeUtf8 } from '../source/decode.ts';

/**
 * A source with some places changed and every other byte as it was: its byte order mark and each of its line ends, be
 * they mixed.
 *
 * @param before UTF-8, as it was read
 * @param edits of the text that `decode` gives, whose lines all end with LF; lines that are added end as the first does
 */
export function editBytes(before: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const raw = tryDecodeUtf8(before) ?? '';
  // Each CRLF is one letter longer than in the text that the edits know.
  const pairs = [...raw.matchAll(/\r\n/g)].map(({ index }, count) => index - count);
  const rawOffset = (offset: number): number => offset + countBelow(pairs, offset);
  const lineEnd = /\r\n|\r|\n/.exec(raw)?.[0] ?? '\n';
  const moved = edits.flatMap(({ place: { file, range }, text }): Edit[] => {
    if (!range) return [];
    const { start, end } = range;
    const point = ({ line, column, offset }: typeof start): typeof start => ({
      line,
      column,
      offset: rawOffset(offset),
    });
    return [
      {
        place: { file, range: { start: point(start), end: point(end) } },
        text: text.replace(/\n/g, lineEnd),
      },
    ];
  });
  const body = new TextEncoder().encode(applyEdits(raw, moved));
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return hasMark ? Uint8Array.of(0xef, 0xbb, 0xbf, ...body) : body;
}

/** How many of the sorted numbers are less than a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
