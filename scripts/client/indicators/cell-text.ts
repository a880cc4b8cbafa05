/** A table cell's text in one line. */
export function cellText(cell: Element | undefined): string {
  return (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether a cell says that there is nothing: empty, or a dash. */
export function isBlank(text: string): boolean {
  return /^[\p{Pd}\u2212ー]*$/u.test(text);
}
