/** An era of the Japanese calendar. */
export interface Era {
  readonly sign: string;
  readonly name: string;
  /** Its first day (ISO 8601). */
  readonly start: string;
  /** The Western year of its 元年; also that of the first fiscal year counted in it. */
  readonly first: number;
}

/** Eras, newest first: 令和 by 平成31年政令第143号, 平成 by 昭和64年政令第1号, 昭和 by 大正15年12月25日改元詔書. */
export const eras: readonly Era[] = [
  { sign: 'R', name: '令和', start: '2019-05-01', first: 2019 },
  { sign: 'H', name: '平成', start: '1989-01-08', first: 1989 },
  { sign: 'S', name: '昭和', start: '1926-12-25', first: 1926 },
];

/**
 * A date in the era to which its day belongs: 2026-03-31 → 令和8年3月31日, 2019-04-30 → 平成31年4月30日.
 * A day before 昭和 keeps its Western year.
 *
 * @param iso a date of the calendar (ISO 8601)
 */
export function formatDate(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const era = eras.find(({ start }) => iso >= start);
  const count = era ? year - era.first + 1 : year;
  return `${era?.name ?? ''}${count === 1 ? '元' : count}年${month}月${day}日`;
}
