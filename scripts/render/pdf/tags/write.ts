import { type PdfSyntax, type PdfValue, Ref, raw, text } from '../file/value.ts';
import { isMark, type Mark, type Tag } from './tag.ts';

/** What the writing of tags needs of a file. */
export interface TagTarget {
  reserve(): Ref;
  put(ref: Ref, value: PdfValue): void;
  add(value: PdfValue): Ref;
}

/** The structure tree of a file, as its catalogue and its annotations need it. */
export interface WrittenTags {
  readonly root: Ref;
}

/**
 * Writes the structure tree (ISO 32000-1 14.7): the elements in the order of the document, the tree from marked
 * content and annotations back to them, and the names of elements. An element that came to nothing on any
 * page is left out.
 *
 * @param pages the objects of the pages, in order; a page's key in the parent tree is its index, and an
 *   annotation's follows from `annotationKey`
 * @param annotationKey the key of an annotation in the parent tree, by its object's number
 */
export function writeTags(
  document: Tag,
  file: TagTarget,
  pages: readonly Ref[],
  annotationKey: (object: number) => number,
): WrittenTags {
  const root = file.reserve();
  const parents: string[][] = pages.map(() => []);
  const annotations: (readonly [key: number, parent: Ref])[] = [];
  const names: (readonly [id: string, element: Ref])[] = [];

  const empty = emptyTags(document);

  const writeElement = (tag: Tag, parent: Ref): Ref | undefined => {
    const ref = file.reserve();
    const home = tag.kids.find((kid): kid is Mark => isMark(kid) && kid.places.length > 0)?.places[0]?.page;
    const kids: string[] = [];
    for (const kid of tag.kids) {
      if (!isMark(kid)) {
        const element = empty.has(kid) ? undefined : writeElement(kid, ref);
        if (element) kids.push(element.toString());
        continue;
      }
      for (const { page, mcid } of kid.places) {
        const line = parents[page];
        if (line) line[mcid] = ref.toString();
        kids.push(page === home ? String(mcid) : `<</Type/MCR/Pg ${pages[page]}/MCID ${mcid}>>`);
      }
    }
    for (const { page, object } of tag.annotations) {
      annotations.push([annotationKey(object), ref]);
      kids.push(`<</Type/OBJR/Obj ${new Ref(object)}/Pg ${pages[page]}>>`);
    }
    if (tag.attributes.id) names.push([tag.attributes.id, ref]);
    const page = home === undefined ? '' : `/Pg ${pages[home]}`;
    const content = kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(' ')}]`;
    file.put(ref, raw(`<</S/${tag.type}/P ${parent}${page}${attributes(tag)}/K${content}>>`));
    return ref;
  };

  const top = writeElement(document, root);
  const numbers = [
    ...parents.map((line, page) => `${page}[${Array.from(line, (ref) => ref ?? 'null').join(' ')}]`),
    ...annotations.sort(([a], [b]) => a - b).map(([key, ref]) => `${key} ${ref}`),
  ];
  const parentTree = file.add(raw(`<</Nums[${numbers.join(' ')}]>>`));
  const next = pages.length + annotations.length;
  const idTree = names.length ? `/IDTree ${file.add(nameTree(names))}` : '';
  file.put(
    root,
    raw(`<</Type/StructTreeRoot/K ${top}/ParentTree ${parentTree}/ParentTreeNextKey ${next}${idTree}>>`),
  );
  return { root };
}

/** Elements without content or elements that have some. A cell counts even so, for its place in the table. */
function emptyTags(document: Tag): ReadonlySet<Tag> {
  const empty = new Set<Tag>();
  const isEmpty = (tag: Tag): boolean => {
    let hasContent = tag.type === 'TH' || tag.type === 'TD' || tag.annotations.length > 0;
    for (const kid of tag.kids) if (isMark(kid) ? kid.places.length > 0 : !isEmpty(kid)) hasContent = true;
    if (!hasContent) empty.add(tag);
    return !hasContent;
  };
  isEmpty(document);
  return empty;
}

function attributes({ type, attributes: own, bounds }: Tag): string {
  let out = '';
  if (own.alt !== undefined) out += `/Alt${text(own.alt)}`;
  if (own.actualText !== undefined) out += `/ActualText${text(own.actualText)}`;
  if (own.id) out += `/ID${text(own.id)}`;
  const owners: string[] = [];
  if (own.listNumbering) owners.push(`<</O/List/ListNumbering/${own.listNumbering}>>`);
  const table = tableAttributes(type, own);
  if (table) owners.push(`<</O/Table${table}>>`);
  if (own.struck) owners.push('<</O/Layout/TextDecorationType/LineThrough>>');
  if (bounds)
    owners.push(`<</O/Layout/Placement/Block/BBox[${bounds.map((at) => at.toFixed(2)).join(' ')}]>>`);
  if (owners.length === 1) out += `/A${owners[0]}`;
  else if (owners.length) out += `/A[${owners.join('')}]`;
  return out;
}

function tableAttributes(type: Tag['type'], own: Tag['attributes']): string {
  let out = '';
  if (type === 'TH' && own.scope) out += `/Scope/${own.scope}`;
  if (own.rowSpan) out += `/RowSpan ${own.rowSpan}`;
  if (own.columnSpan) out += `/ColSpan ${own.columnSpan}`;
  if (own.headers?.length) out += `/Headers[${own.headers.map(text).join('')}]`;
  return out;
}

/** A name tree of one node; names are sorted by their bytes (ISO 32000-1 7.9.6). */
function nameTree(names: readonly (readonly [id: string, element: Ref])[]): PdfSyntax {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return raw(`<</Names[${sorted.map(([id, ref]) => `${text(id)}${ref}`).join(' ')}]>>`);
}
