import type { Element, ElementContent } from 'hast';

/** An element by its literal parts; a string is a text. */
export function h(
  tagName: string,
  properties: Element['properties'],
  ...children: (Element | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map(
      (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
    ),
  };
}
