/** Structure types that kurabe writes (ISO 32000-1 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'BlockQuote'
  | 'Code'
  | 'Figure'
  | 'Link'
  | 'Note'
  | 'Reference'
  | 'Span'
  | 'Ruby'
  | 'RB'
  | 'RT';

/** What a structure element says of itself; all of it is optional. */
export interface TagAttributes {
  /** Text alternative of a figure. */
  readonly alt?: string;
  /** What a drawn label stands for. */
  readonly actualText?: string;
  /** Unique in the document; other elements name it in `headers`. */
  readonly id?: string;
  /** Kind of a list's labels (ISO 32000-1 14.8.5.5). */
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal';
  /** Of a table's cell (ISO 32000-1 14.8.5.7). */
  readonly scope?: 'Row' | 'Column';
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly headers?: readonly string[];
  /** Of text that is struck out. */
  readonly struck?: boolean;
}

/**
 * An element of the structure tree. It is made with the box of its hast element, in the order of the
 * document; the painter adds where its content stands, so that the reading order never depends on how cells
 * run over pages.
 */
export interface Tag {
  readonly type: StructureType;
  readonly attributes: TagAttributes;
  readonly kids: (Tag | Mark)[];
  /** Of a link: its annotations, one a page. */
  readonly annotations: Annotation[];
  /** Of a figure: where it stands, in pt of PDF's coordinates (y up): left, bottom, right, top. */
  bounds?: readonly [number, number, number, number];
}

/** A stretch of content of one tag: the marked-content sequences that the painter made of it. */
export interface Mark {
  readonly tag: Tag;
  readonly places: { readonly page: number; readonly mcid: number }[];
}

/** A link's annotation: its object, and the page on which it stands. */
export interface Annotation {
  readonly page: number;
  readonly object: number;
}

/** Makes a tag, as the last kid of another one. */
export function makeTag(parent: Tag | undefined, type: StructureType, attributes: TagAttributes = {}): Tag {
  const tag: Tag = { type, attributes, kids: [], annotations: [] };
  parent?.kids.push(tag);
  return tag;
}

/** A new stretch of a tag's own content. */
export function makeMark(tag: Tag): Mark {
  const mark: Mark = { tag, places: [] };
  tag.kids.push(mark);
  return mark;
}

/** A tag's last stretch of content, where nothing came after it, or a new one. */
export function lastMark(tag: Tag): Mark {
  const last = tag.kids.at(-1);
  return last && isMark(last) ? last : makeMark(tag);
}

/** Whether a kid is a stretch of content rather than an element. */
export function isMark(kid: Tag | Mark): kid is Mark {
  return 'places' in kid;
}
