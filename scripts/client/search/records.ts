/** Something that can be found. */
export interface SearchRecord {
  readonly kind: 'goal' | 'policy' | 'indicator' | 'page';
  /** Its page's address from the site's root, as it stands in a link. */
  readonly page: string;
  /** The id of its element there; empty for the page as a whole. */
  readonly anchor: string;
  readonly title: string;
  /** Where it stands: plan, goal's label. */
  readonly context: string;
  readonly text: string;
  /** How its ruby is read, which is searched and never shown. */
  readonly readings?: string;
}

/** The values of a record, in the order of the interface; readings only where there are some. */
export type PackedRecord = readonly [
  kind: SearchRecord['kind'],
  page: string,
  anchor: string,
  title: string,
  context: string,
  text: string,
  readings?: string,
];

/** What `search-index.js` leaves in `globalThis.kurabeIndex`. */
export interface PackedIndex {
  readonly records: readonly PackedRecord[];
}

export function packRecord(record: SearchRecord): PackedRecord {
  const { kind, page, anchor, title, context, text, readings } = record;
  const packed = [kind, page, anchor, title, context, text] as const;
  return readings ? [...packed, readings] : packed;
}

export function unpackRecord([
  kind,
  page,
  anchor,
  title,
  context,
  text,
  readings,
]: PackedRecord): SearchRecord {
  return { kind, page, anchor, title, context, text, ...(readings ? { readings } : {}) };
}
