import type { Link } from './boxes/text.ts';
import type { PdfFile } from './file/file.ts';
import { destinationOf } from './file/outline.ts';
import { name, type PdfDictionary, type Ref, raw, text } from './file/value.ts';
import { short } from './paint/path.ts';
import type { Places, Rectangle } from './paint/places.ts';

/** A link's annotation that waits for its destination. */
interface Reserved {
  readonly link: Link;
  readonly ref: Ref;
  readonly key: number;
  readonly rectangles: readonly Rectangle[];
}

/** The annotations of a file's links. */
export interface FileLinks {
  /** Adds those of the page under way. */
  addPage(page: number): void;
  /** Writes them, once every place is known. */
  write(pages: readonly Ref[]): void;
  /** The key of an annotation in the structure's parent tree. */
  keyOf(object: number): number;
}

/**
 * Annotations for the links that a painter found: one for each page on which a link stands, with a
 * quadrilateral for each of its lines (ISO 32000-1 12.5.6.5).
 *
 * @param firstKey the first key in the parent tree that no page takes
 */
export function openFileLinks(
  file: Pick<PdfFile, 'reserve' | 'put' | 'annotate'>,
  places: Places,
  firstKey: number,
): FileLinks {
  const reserved: Reserved[] = [];
  const keys = new Map<number, number>();
  return {
    addPage: (page) => {
      for (const [link, byPage] of places.links) {
        const rectangles = byPage.get(page);
        if (!rectangles) continue;
        const ref = file.reserve();
        const key = firstKey + keys.size;
        keys.set(ref.id, key);
        link.tag.annotations.push({ page, object: ref.id });
        reserved.push({ link, ref, key, rectangles });
        file.annotate(ref);
      }
    },
    write: (pages) => {
      for (const { link, ref, key, rectangles } of reserved)
        file.put(ref, {
          Type: name('Annot'),
          Subtype: name('Link'),
          Rect: raw(`[${box(rectangles).map(short).join(' ')}]`),
          QuadPoints: raw(`[${rectangles.flatMap(corners).map(short).join(' ')}]`),
          Border: [0, 0, 0],
          F: 4,
          Contents: text(link.contents),
          StructParent: key,
          ...target(link, places, pages),
        });
    },
    keyOf: (object) => keys.get(object) ?? 0,
  };
}

function target({ href }: Link, places: Places, pages: readonly Ref[]): PdfDictionary {
  if (!href.startsWith('#')) return { A: { Type: name('Action'), S: name('URI'), URI: text(uri(href)) } };
  const place = places.anchors.get(href.slice(1));
  const page = place && pages[place.page];
  return page ? { Dest: destinationOf({ page, x: place.x, y: place.y }) } : {};
}

/** A URI is in ASCII (ISO 32000-1 12.6.4.7); what is percent-encoded already stays so, and the brackets of IPv6 hosts. */
function uri(href: string): string {
  return encodeURI(href)
    .replaceAll('%25', '%')
    .replace(/^([a-z]+:\/\/)%5B([0-9a-f:.]+)%5D/i, '$1[$2]');
}

function box(rectangles: readonly Rectangle[]): Rectangle {
  return [
    Math.min(...rectangles.map(([left]) => left)),
    Math.min(...rectangles.map(([, bottom]) => bottom)),
    Math.max(...rectangles.map(([, , right]) => right)),
    Math.max(...rectangles.map(([, , , top]) => top)),
  ];
}

/** In the order that readers expect: the two upper corners, then the two lower ones. */
function corners([left, bottom, right, top]: Rectangle): number[] {
  return [left, top, right, top, left, bottom, right, bottom];
}
