/** `U+202E` for a character. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that are not seen or have no agreed meaning, so that messages name them by their code alone. */
const unseen = /[\p{C}\u2028\u2029\uFFFD]/u;

/** Whether a character can be shown in a message. */
export function isSeen(character: string): boolean {
  return !unseen.test(character);
}
