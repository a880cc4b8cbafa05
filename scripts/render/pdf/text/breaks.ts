import { addressBreaks } from './addresses.ts';
import { isBlank, isEndForbidden, isStartForbidden } from './characters.ts';
import { graphemeInsides } from './graphemes.ts';
import { keepSequences } from './sequences.ts';
import { unicodeBreaks } from './unicode-breaks.ts';

/** What may happen before a character: the dearer a break, the smaller its number. */
export const Break = { never: 0, allowed: 1, word: 2, phrase: 3, forced: 4 } as const;

/**
 * Where print breaks and UAX #14 does not: before a full-width opening bracket (after a Latin letter, LB30), after a full-width
 * closing one, a comma or a full stop (before ￥ or ％, LB25), and before a mark of an item after a full-width space (LB13, LB21).
 */
const loose = /.[（〔［｛〈《「『【⦅〘〖“〝]|[、。，．）〕］｝〉》」』】⦆〙〗”〟][^\s…‥]|　[・～〜]/;

/** Characters that join what is beside them: no-break spaces, the word joiner, the zero-width joiner. */
const glue = /\u200D|[\u00A0\u2007\u202F\u2060\uFEFF]/;

/**
 * Where a text may break into lines: UAX #14, tailored to Japanese print with strict kinsoku (JLREQ 3.1.7 to 3.1.10).
 *
 * @param text one paragraph; `\n` is a hard line break
 * @param kept stretches that do not break inside, such as ruby groups, as indices of UTF-16 units, the end excluded
 * @returns at each index from 0 to the text's length, what may happen before that UTF-16 unit: `Break.never`, `.allowed`,
 *   or `.forced` (after `\n`; a `\n` that ends the text begins no further line)
 */
export function findBreaks(
  text: string,
  kept: readonly (readonly [start: number, end: number])[] = [],
): Uint8Array {
  const breaks = plainBreaks(text);
  const keep = (start: number, end: number): void => {
    breaks.fill(Break.never, start + 1, Math.max(start + 1, end));
  };
  keepSequences(text, keep);
  for (const index of addressBreaks(text)) breaks[index] = Break.allowed;
  for (const [start, end] of kept) keep(start, end);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks[at + 1] = Break.forced;
  breaks[0] = Break.never;
  breaks[text.length] = Break.never;
  return breaks;
}

/**
 * Where a text might break if Japanese print kept no sequence on one line: UAX #14 and kinsoku alone (`Break.never`,
 * `.allowed`). A line that is too narrow for a sequence is cut there first.
 */
export function plainBreaks(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length + 1);
  for (const index of unicodeBreaks(text)) breaks[index] = Break.allowed;
  const insides = graphemeInsides(text);
  for (let index = 1; index < text.length; index += 1) {
    const pair = text.slice(index - 1, index + 1);
    if (loose.test(pair) && !glue.test(pair)) breaks[index] = Break.allowed;
    if (
      insides[index] ||
      isEndForbidden(text, index - 1) ||
      (isStartForbidden(text, index) && !isBlank(text, index - 1))
    )
      breaks[index] = Break.never;
  }
  return breaks;
}
