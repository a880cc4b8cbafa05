import type { Element, ElementContent } from 'hast';

/** The box of a task's item: its first child, or that of its first paragraph. */
export function checkbox(children: readonly ElementContent[]): Element | undefined {
  const first = children.find((child): child is Element => child.type === 'element');
  if (first?.tagName === 'input') return first;
  return first?.tagName === 'p' ? checkbox(first.children) : undefined;
}

/** An item's content without the box and the blank after it, which the mark stands for. */
export function withoutCheckbox(children: ElementContent[]): ElementContent[] {
  const task = checkbox(children);
  if (!task) return children;
  const index = children.indexOf(task);
  if (index < 0)
    return children.map((child) =>
      child.type === 'element' && child.children.includes(task)
        ? { ...child, children: withoutCheckbox(child.children) }
        : child,
    );
  return children
    .filter((child) => child !== task)
    .map((child, at) =>
      at === index && child.type === 'text' ? { ...child, value: child.value.replace(/^ /, '') } : child,
    );
}
