import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { plainText } from '../../document/plain-text.ts';

/**
 * Names each table that has no caption after the heading above it, so that a list of a page's tables can be read
 * (WAI-ARIA 1.2, "table": a name is required).
 *
 * @param children a page's content, in which the tables get their attributes
 */
export function nameTables(children: ElementContent[]): void {
  let heading: Element | undefined;
  visit({ type: 'root', children }, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName)) heading = element;
    if (element.tagName !== 'table' || !heading) return;
    if (element.children.some((child) => child.type === 'element' && child.tagName === 'caption')) return;
    const { id } = heading.properties;
    if (typeof id === 'string') element.properties.ariaLabelledBy = [id];
    else element.properties.ariaLabel = plainText(heading);
  });
}
