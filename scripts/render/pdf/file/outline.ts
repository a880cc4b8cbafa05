import type { Objects } from './objects.ts';
import { name, type PdfValue, type Ref, text } from './value.ts';

/** A place to go to: pt from a page's lower left corner, which becomes the window's upper left one. */
export interface Destination {
  readonly page: Ref;
  readonly x: number;
  readonly y: number;
}

/** A bookmark. */
export interface OutlineItem {
  readonly title: string;
  readonly target: Destination;
  readonly children: readonly OutlineItem[];
}

/** About as many bookmarks as a window shows at once. */
const maxShown = 40;

/** A destination's value; the reader's zoom stays (ISO 32000-1, 12.3.2.2). */
export function destinationOf({ page, x, y }: Destination): PdfValue {
  return [page, name('XYZ'), x, y, null];
}

/**
 * Writes bookmarks (ISO 32000-1, 12.3.3), open as many levels deep as a window can show; undefined where
 * there are none.
 */
export function writeOutline(items: readonly OutlineItem[], objects: Objects): Ref | undefined {
  if (items.length === 0) return undefined;
  const root = objects.reserve();
  objects.put(root, { Type: name('Outlines'), ...writeLevel(items, root, shownLevels(items), objects) });
  return root;
}

/** Writes the items below a parent; gives the parent's entries for them, as if it were open. */
function writeLevel(items: readonly OutlineItem[], parent: Ref, shown: number, objects: Objects): Level {
  const refs = items.map(() => objects.reserve());
  let count = items.length;
  for (const [index, { title, target, children }] of items.entries()) {
    const ref = refs[index] ?? parent;
    const isOpen = shown > 1;
    const below = children.length > 0 ? writeLevel(children, ref, shown - 1, objects) : undefined;
    if (below && isOpen) count += below.Count;
    objects.put(ref, {
      Title: text(title),
      Parent: parent,
      Prev: refs[index - 1],
      Next: refs[index + 1],
      Dest: destinationOf(target),
      ...below,
      Count: below && (isOpen ? below.Count : -below.Count),
    });
  }
  return { First: refs[0], Last: refs.at(-1), Count: count };
}

/** What an item says of those below it; the count is of those that show when it is open. */
interface Level {
  readonly First: Ref | undefined;
  readonly Last: Ref | undefined;
  readonly Count: number;
}

function shownLevels(items: readonly OutlineItem[]): number {
  let levels = 0;
  let shown = 0;
  for (let level = items; level.length > 0; level = level.flatMap(({ children }) => children)) {
    shown += level.length;
    if (levels > 0 && shown > maxShown) break;
    levels += 1;
  }
  return levels;
}
