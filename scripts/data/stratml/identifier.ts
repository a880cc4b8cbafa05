/**
 * An anchor as an `xsd:ID`, which is an NCName: other characters than ASCII letters, digits, `-` and `.` are
 * written by their code (`_3042_`), so that two anchors never become the same. An anchor begins with its plan's id,
 * and so with a letter.
 */
export function identifierOf(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9.-]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16)}_`);
}
