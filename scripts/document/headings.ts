import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Lowers the headings within an element with `data-depth` by so many levels, or raises them where that is
 * negative; those of the writers' texts as well, so that a template that is a document of its own can stand in a
 * chapter of another, and a goal on a page of its own. They stay between `h1` and `h6`. The attribute goes.
 */
export function lowerHeadings(root: Root): void {
  visit(root, 'element', (element) => {
    const { dataDepth } = element.properties;
    if (dataDepth === undefined) return;
    delete element.properties.dataDepth;
    visit(element, 'element', (heading) => {
      const level = /^h([1-6])$/.exec(heading.tagName)?.[1];
      if (level) heading.tagName = `h${Math.min(Math.max(Number(level) + Number(dataDepth), 1), 6)}`;
    });
  });
}
