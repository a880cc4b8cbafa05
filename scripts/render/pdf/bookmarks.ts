import type { OutlineItem } from './file/outline.ts';
import type { Ref } from './file/value.ts';
import type { Places } from './paint/places.ts';

interface Branch extends OutlineItem {
  readonly children: Branch[];
}

/** Bookmarks for a document's headings, in its order, each below the last one of a higher level. */
export function bookmarksOf({ headings }: Places, pages: readonly Ref[]): OutlineItem[] {
  const roots: Branch[] = [];
  const open: { level: number; children: Branch[] }[] = [{ level: 0, children: roots }];
  for (const { level, title, place } of [...headings].sort((a, b) => a.order - b.order)) {
    const page = pages[place.page];
    if (!page) continue;
    const item: Branch = { title, target: { page, x: place.x, y: place.y }, children: [] };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    open.at(-1)?.children.push(item);
    open.push({ level, children: item.children });
  }
  return roots;
}
