/**
 * What is added to a cell's label on the pages after its first.
 *
 * @param language of the document (BCP 47)
 */
export function continuedNote(language: string): string {
  return language.startsWith('ja') ? '（続き）' : ' (continued)';
}
