import { eachMatch } from './matches.ts';

/**
 * A character and those that join it to what a reader takes for one (UAX #29): marks, variation selectors, half-width sound marks,
 * jamo, skin tones, flags, tags, and what follows a zero-width joiner. The length is bounded since ICU's time is not linear.
 */
const joined =
  /.(?:[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\uFF9E\uFF9F\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB\u{E0020}-\u{E007F}]|\u200C|\u200D|(?<=\u200D).){1,1000}/gsu;

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Which UTF-16 units of a text lie inside a grapheme (UAX #29): 1 for them, 0 for the first unit of each grapheme. A surrogate
 * pair is one, a letter with its marks, an emoji sequence.
 */
export function graphemeInsides(text: string): Uint8Array {
  const insides = new Uint8Array(text.length);
  for (let index = 1; index < text.length; index += 1)
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) insides[index] = 1;
  eachMatch(joined, text, ({ 0: found, index: start }) => {
    insides.fill(1, start + 1, start + found.length);
    for (const { index } of segmenter.segment(found)) if (index > 0) insides[start + index] = 0;
  });
  return insides;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
