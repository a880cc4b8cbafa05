import type { Text } from '../diagnostics/diagnostic.ts';

/**
 * A Japanese fiscal year, April to March: 令和6年度 = R6 = FY2024. January to March belong to the
 * year before.
 */
export interface FiscalYear {
  /** The calendar year in which it begins. */
  readonly year: number;
  /** Its Japanese name, such as 令和元年度. */
  readonly name: string;
}

/** Eras, newest first, with the first fiscal year that is counted in each. */
const eras = [
  { sign: 'R', name: '令和', first: 2019 },
  { sign: 'H', name: '平成', first: 1989 },
  { sign: 'S', name: '昭和', first: 1926 },
] as const;

/** The forms that a writer may use: `R6`, `H31`, `2024`. */
export const fiscalYearPattern = /^(?:[RHS][1-9]\d?|(?:19|20)\d\d)$/;

export const fiscalYearForm: Text = {
  ja: '年度（R6、H31、2024 のような形）',
  en: 'a fiscal year such as R6, H31 or 2024',
};

/** Reads a fiscal year in one of the forms of `fiscalYearPattern`; undefined for any other text. */
export function parseFiscalYear(text: string): FiscalYear | undefined {
  if (!fiscalYearPattern.test(text)) return undefined;
  const named = eras.find(({ sign }) => text.startsWith(sign));
  const year = named ? named.first + Number(text.slice(1)) - 1 : Number(text);
  const era = named ?? eras.find(({ first }) => year >= first);
  if (!era) return undefined;
  const count = year - era.first + 1;
  return { year, name: `${era.name}${count === 1 ? '元' : count}年度` };
}
