import type { Text } from '../diagnostics/diagnostic.ts';
import { eras } from './era.ts';

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

/** The forms that a writer may use: `R6`, `H31` (平成 has 31 years, 昭和 63), `2024`. */
export const fiscalYearPattern =
  /^(?:R[1-9]\d?|H(?:[1-9]|[12]\d|3[01])|S(?:[1-9]|[1-5]\d|6[0-3])|(?:19|20)\d\d)$/;

export const fiscalYearForm: Text = {
  ja: '年度（R6、H31、2024 のような形。平成は31年度、昭和は63年度まで）',
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

/** The form of a fiscal year that is called one (令和6年度), or is written in other letters (Ｒ６, r06); 令和6年 may be a calendar year. */
export function mendFiscalYear(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^(?:(?:令和|平成|昭和)(?:元|\d{1,2})年度|[RHS]\d{1,2}(?:年度)?)$/i.test(plain)
    ? suggestFiscalYear(plain)
    : fiscalYearPattern.test(plain)
      ? plain
      : undefined;
}

/** The form of a fiscal year that a writer may have meant: 令和6年度, Ｒ６ or R06 → R6. */
export function suggestFiscalYear(text: string): string | undefined {
  const match = /^(令和|平成|昭和|[RHS])\.?0*(元|\d{1,2})(?:年度?)?$/i.exec(text.normalize('NFKC').trim());
  const era = eras.find(({ sign, name }) => name === match?.[1] || sign === match?.[1]?.toUpperCase());
  const year = era && `${era.sign}${match?.[2] === '元' ? 1 : match?.[2]}`;
  return year && fiscalYearPattern.test(year) ? year : undefined;
}
