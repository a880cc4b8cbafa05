/** What pdfmake has laid out on one page. */
export interface LaidPage {
  items: { readonly type: string; readonly item?: unknown }[];
}

/**
 * Takes out the marks of vertical alignment whose cell runs over pages. pdfmake saves the state of the
 * drawing where such a cell begins and restores it where it ends; on two pages neither finds the other,
 * and the page's drawing is not well-formed (ISO 32000-1 8.4.2). A cell that is cut begins at its top.
 */
export function dropCutAlignments(pages: readonly LaidPage[]): void {
  for (const page of pages) {
    const open: number[] = [];
    const cut = new Set<number>();
    for (const [index, { type }] of page.items.entries())
      if (type === 'beginVerticalAlignment') open.push(index);
      else if (type === 'endVerticalAlignment' && open.pop() === undefined) cut.add(index);
    for (const index of open) cut.add(index);
    if (cut.size) page.items = page.items.filter((_, index) => !cut.has(index));
  }
}
