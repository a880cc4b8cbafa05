import type { Fonts } from './fonts.ts';
import type { TextStyle } from './style.ts';

/**
 * The width of a text on one line, in pt, from the font's own advances. BIZ UDPGothic has no kerning
 * (no GPOS table), so the sum of the advances is what pdfmake sets.
 */
export function textWidth(text: string, { fontSize, bold }: TextStyle, fonts: Fonts): number {
  const { face } = bold ? fonts.bold : fonts.normal;
  let width = 0;
  for (const character of text) width += face.advance(character.codePointAt(0) ?? 0);
  return width * fontSize;
}
