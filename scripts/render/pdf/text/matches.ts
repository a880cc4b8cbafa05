/**
 * Calls `found` with each match of a global pattern that matches no empty string. `String.matchAll` makes a pattern
 * and an iterator a call, which for many short texts takes longer than the search.
 */
export function eachMatch(pattern: RegExp, text: string, found: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found(match);
}
