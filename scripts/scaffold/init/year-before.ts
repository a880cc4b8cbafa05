import { eras } from '../../strategy/era.ts';
import { parseFiscalYear } from '../../strategy/fiscal-year.ts';

/** The fiscal year before another, in the same notation: R8 → R7, R1 → H30, 2026 → 2025; undefined before 昭和. */
export function yearBefore(typed: string): string | undefined {
  const year = parseFiscalYear(typed);
  if (!year) return undefined;
  const before = year.year - 1;
  if (/^\d/.test(typed)) return String(before);
  const era = eras.find(({ first }) => before >= first);
  return era && `${era.sign}${before - era.first + 1}`;
}
