import { findBreaks, plainBreaks } from '../../../scripts/render/pdf/text/breaks.ts';
import type { Leniency } from '../../../scripts/render/pdf/text/cuts.ts';
import { breakLines, type LineOptions, type Paragraph } from '../../../scripts/render/pdf/text/paragraph.ts';
import { phraseMarker } from '../../../scripts/render/pdf/text/phrases.ts';

const markPhrases = phraseMarker();

/**
 * A paragraph whose full-width characters are 10 pt wide and half-width ones 5 pt; the empty halves of brackets, commas and full
 * stops may be trimmed by 5 pt.
 */
export function paragraphOf(
  text: string,
  { phrases = false, kept = [] }: { phrases?: boolean; kept?: readonly (readonly [number, number])[] } = {},
): Paragraph {
  const breaks = findBreaks(text, kept);
  if (phrases) ranked(text, breaks);
  let leniency: Leniency | undefined;
  return {
    text,
    breaks,
    leniency: () => {
      leniency ??= { unkept: ranked(text, findBreaks(text)), plain: ranked(text, plainBreaks(text)) };
      return leniency;
    },
    advances: Float64Array.from({ length: text.length }, (_, index) => advance(text, index)),
    startTrim: (index) => (/[（「『【〔［]/.test(text.charAt(index)) ? 5 : 0),
    endTrim: (index) => (/[、。，．）」』】〕］]/.test(text.charAt(index)) ? 5 : 0),
  };
}

function ranked(text: string, breaks: Uint8Array): Uint8Array {
  markPhrases(text, breaks);
  return breaks;
}

function advance(text: string, index: number): number {
  const character = text.charAt(index);
  if (character === '\n' || /\p{M}|\u200D/u.test(character) || /[\uDC00-\uDFFF]/.test(character)) return 0;
  return /[\x20-\x7e\uFF61-\uFF9F]/.test(character) ? 5 : 10;
}

/** The lines of a text at a width in em of 10 pt, joined by `|`. */
export function linesAt(
  text: string,
  em: number,
  options: Partial<LineOptions> & { readonly kept?: readonly (readonly [number, number])[] } = {},
): string {
  const { mode = 'ragged', phrases = false, kept = [] } = options;
  return breakLines(paragraphOf(text, { phrases, kept }), em * 10, { mode, phrases })
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}
