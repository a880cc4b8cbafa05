/**
 * What is added to a cell's label on the pages after its first; the short one where a column is too narrow for
 * the other.
 *
 * @param language of the document (BCP 47)
 */
export function continuedNotes(language: string): readonly [long: string, short: string] {
  return language.startsWith('ja') ? ['（続き）', '続'] : [' (continued)', ' (cont.)'];
}
