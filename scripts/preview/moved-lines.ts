/**
 * Where a line of a text stands in an earlier text of the same file: what both begin and end with stays in its place,
 * and what lies between was changed as a whole.
 *
 * @param line from 1, in the text
 * @returns the line in the earlier text, and whether it is the very same one
 */
export function earlierLine(
  text: string,
  earlier: string,
  line: number,
): { readonly line: number; readonly isSame: boolean } {
  if (text === earlier) return { line, isSame: true };
  const now = text.split('\n');
  const then = earlier.split('\n');
  const most = Math.min(now.length, then.length);
  let head = 0;
  while (head < most && now[head] === then[head]) head++;
  let tail = 0;
  while (tail < most - head && now[now.length - 1 - tail] === then[then.length - 1 - tail]) tail++;
  if (line <= head) return { line, isSame: true };
  if (line > now.length - tail) return { line: line - now.length + then.length, isSame: true };
  return { line: Math.max(1, Math.min(line, then.length - tail)), isSame: false };
}
