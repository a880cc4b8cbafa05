import { isSoundMark } from '../fonts.ts';
import type { Letters } from './painter.ts';

/** A font as a page uses it; characters that need no glyph have an empty code. */
export interface FontUse {
  /** Its name among the page's resources. */
  readonly name: string;
  /** A character's code in the font as four hexadecimal digits; the character joins the embedded subset. */
  code(codePoint: number): string;
  /** A character's width in the font, in em. */
  advance(codePoint: number): number;
}

/**
 * The operator that shows letters (ISO 32000-1 9.4.3): `<…> Tj` where each has its font's own width, else
 * `[…] TJ` with what is to be added between them.
 */
export function showLetters(letters: Letters, font: FontUse): string {
  return letters.advances || letters.gaps ? showSpaced(letters, font) : showSolid(letters, font);
}

function showSolid({ text, start, end }: Letters, font: FontUse): string {
  let codes = '';
  for (let index = start; index < end; index++) {
    const code = text.codePointAt(index) ?? 0;
    codes += font.code(code);
    if (code > 0xffff) index++;
  }
  return `<${codes}> Tj`;
}

/** TJ's numbers are thousandths of the type size, and move to the left. */
function showSpaced({ text, start, end, advances, gaps, size }: Letters, font: FontUse): string {
  let out = '[';
  let codes = '';
  let move = 0;
  const thousandths = -1000 / size;
  for (let index = start; index < end; index++) {
    const code = text.codePointAt(index) ?? 0;
    const spare = advances ? (advances[index] ?? 0) - font.advance(code) * size : 0;
    const lead = leadOf(code, spare);
    const before = Math.round((move + lead) * thousandths);
    if (before !== 0) {
      if (codes) out += `<${codes}>`;
      out += `${before}`;
      codes = '';
    }
    codes += font.code(code);
    move = spare - lead + (gaps?.[index - start] ?? 0);
    if (code > 0xffff) {
      index++;
      move += gaps?.[index - start] ?? 0;
    }
  }
  return `${out}<${codes}>] TJ`;
}

/**
 * How far a letter stands to the right of its place, where that is by `spare` wider than the letter's own width: in the
 * middle. What takes less than its width, as a comma, begins there; a sound mark stands on the end of the kana before it.
 */
function leadOf(code: number, spare: number): number {
  return spare >= 0 ? spare / 2 : isSoundMark(code) ? spare / 4 : 0;
}
