import type { Run } from '../boxes/text.ts';
import type { Typesetter } from '../typesetter.ts';

const opening = /[「『（［｛〈《【〔“‘]/;
const closing = /[」』）］｝〉》】〕”’、。，．]/;

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
  const code = text.codePointAt(index) ?? 0;
  if (!(side === 'left' ? opening : closing).test(String.fromCodePoint(code))) return 0;
  const { face } = setter.glyph(code, style.bold).font;
  return Math.max(0, face.bearings(code)[side] - kept) * style.fontSize;
}
