import type { Element, ElementContent, Root } from 'hast';

/** A tree with some elements shortened, each by so many letters from its end; the other elements are the same ones. */
export function shorten(root: Root, letters: ReadonlyMap<Element, number>): Root {
  return { ...root, children: root.children.map((child) => shortenNode(child as ElementContent, letters)) };
}

function shortenNode(node: ElementContent, letters: ReadonlyMap<Element, number>): ElementContent {
  if (node.type !== 'element') return node;
  const count = letters.get(node);
  if (count !== undefined) return cut(node, { left: count });
  return { ...node, children: node.children.map((child) => shortenNode(child, letters)) };
}

/** Takes letters off the end of an element's texts. */
function cut(element: Element, take: { left: number }): Element {
  const children: ElementContent[] = [];
  for (const child of [...element.children].reverse()) {
    if (child.type === 'text') {
      const taken = Math.min(take.left, child.value.length);
      take.left -= taken;
      children.unshift({ ...child, value: child.value.slice(0, child.value.length - taken) });
    } else children.unshift(child.type === 'element' ? cut(child, take) : child);
  }
  return { ...element, children };
}
