import type { ElementContent, RootContent } from 'hast';
import type { Place } from '../diagnostics/diagnostic.ts';

const places = new WeakMap<object, Place>();

/** Notes where in a writer's file the nodes of a piece of Markdown stand, from the places that they keep. */
export function noteSources(file: string, nodes: readonly (ElementContent | RootContent)[]): void {
  for (const node of nodes) {
    const { position } = node;
    if (position?.start.offset !== undefined && position.end.offset !== undefined)
      places.set(node, {
        file,
        range: {
          start: { ...position.start, offset: position.start.offset },
          end: { ...position.end, offset: position.end.offset },
        },
      });
    if (node.type === 'element') noteSources(file, node.children);
  }
}

/** Where a writer wrote a node, with its range; undefined for what a template says. */
export function sourcePlace(node: object): Place | undefined {
  return places.get(node);
}
