/** What the data say of themselves besides the strategy. */
export interface DataOptions {
  /** The day of the sources' last change, in Japan (ISO 8601); undefined where it is not known. */
  readonly updated: string | undefined;
}

/** The day on which a moment falls in Japan (UTC+9, no summer time), as ISO 8601 writes it. */
export function dayInJapan(moment: Date): string {
  return new Date(moment.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}
