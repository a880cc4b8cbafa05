import type { Run } from '../boxes/text.ts';
import { hasEmptySide } from '../text/characters.ts';
import type { Typesetter } from '../typesetter.ts';

/** What stays of a mark's empty side at a line's edge, in em, so that it does not touch a rule. */
const kept = 0.05;

/**
 * How much of a mark's empty side may be cut off at a line's edge, in pt: of an opening bracket at the
 * line's beginning, of a closing mark at its end (JLREQ 3.1.5, 3.1.8).
 */
export function trimOf(
  { style }: Run,
  text: string,
  index: number,
  side: 'left' | 'right',
  setter: Typesetter,
): number {
  if (!hasEmptySide(text, index, side)) return 0;
  const code = text.charCodeAt(index);
  const { face } = setter.glyph(code, style.bold).font;
  return Math.max(0, face.bearings(code)[side] - kept) * style.fontSize;
}
