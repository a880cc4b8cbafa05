import { eastAsianWidth } from 'get-east-asian-width';

/** The width of a text on a terminal, in columns (UAX #11). */
export function textWidth(text: string): number {
  let columns = 0;
  for (const character of text.normalize('NFC')) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  return columns;
}
