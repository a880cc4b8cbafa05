import { breakVanishes } from '../source/soft-breaks.ts';

/** A text in one line: a line break of the source is a space, or nothing between Japanese letters. */
export function joinLines(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, (match, at: number, whole: string) => {
    const before = [...whole.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const [after = ''] = whole.slice(at + match.length, at + match.length + 2);
    return breakVanishes(before, after) ? '' : ' ';
  });
}
