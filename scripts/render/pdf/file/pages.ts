import type { Objects } from './objects.ts';
import { name, type PdfDictionary, type Ref, serialize } from './value.ts';

/** A page: its coordinates are PDF's own, in pt from the lower left corner. */
export interface Page {
  readonly ref: Ref;
  /** From 0; it is the page's key in the structure's parent tree as well (StructParents). */
  readonly index: number;
  readonly width: number;
  readonly height: number;
}

/** The kinds of resources that a page's operators name (ISO 32000-1, 7.8.3). */
export type ResourceKind = 'Font' | 'XObject';

/** The pages of a file, one after the other. */
export interface Pages {
  start(width: number, height: number): void;
  /** The page under way. Throws before the first. */
  readonly page: Page;
  write(operators: string): void;
  annotate(annotation: Ref): void;
  /** Lets the page's operators call an object by a name. */
  use(kind: ResourceKind, label: string, ref: Ref): void;
  /** Ends the last page; gives the root of the pages. */
  finish(): Ref;
}

interface OpenPage extends Page {
  readonly resources: Record<ResourceKind, Record<string, Ref>>;
  readonly annotations: Ref[];
  content: string;
}

/** The pages of a file (7.7.3); pages that use the same resources share them. */
export function openPages(objects: Objects): Pages {
  const root = objects.reserve();
  const pages: Ref[] = [];
  const resources = new Map<string, Ref>();
  let open: OpenPage | undefined;
  const page = (): OpenPage => {
    if (!open) throw new Error('Unexpected content, expected a page to be begun before');
    return open;
  };
  const resourcesOf = ({ resources: used }: OpenPage): Ref => {
    const entries: PdfDictionary = Object.fromEntries(
      Object.entries(used).filter(([, named]) => Object.keys(named).length > 0),
    );
    const key = serialize(entries);
    const known = resources.get(key) ?? objects.add(entries);
    resources.set(key, known);
    return known;
  };
  const end = (): void => {
    if (!open) return;
    const { ref, index, width, height, annotations, content } = open;
    const contents = objects.reserve();
    objects.putStream(contents, {}, Buffer.from(content, 'latin1'));
    objects.put(ref, {
      Type: name('Page'),
      Parent: root,
      MediaBox: [0, 0, width, height],
      Contents: contents,
      Resources: resourcesOf(open),
      Annots: annotations.length > 0 ? annotations : undefined,
      StructParents: index,
      // Links are reached in the order of the structure (ISO 14289-1, 7.18.3).
      Tabs: name('S'),
    });
    open = undefined;
  };
  return {
    start(width, height) {
      end();
      const ref = objects.reserve();
      const used = { Font: {}, XObject: {} };
      open = { ref, index: pages.length, width, height, resources: used, annotations: [], content: '' };
      pages.push(ref);
    },
    get page() {
      return page();
    },
    write(operators) {
      page().content += `${operators}\n`;
    },
    annotate: (annotation) => void page().annotations.push(annotation),
    use(kind, label, ref) {
      page().resources[kind][label] = ref;
    },
    finish() {
      end();
      objects.put(root, { Type: name('Pages'), Count: pages.length, Kids: pages });
      return root;
    },
  };
}
