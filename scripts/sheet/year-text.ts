import { eras } from '../strategy/era.ts';
import { parseFiscalYear, suggestFiscalYear } from '../strategy/fiscal-year.ts';

/** The calendar year in which a fiscal year begins, however it is written: 令和7年度, R7, 2025, FY2025, 令和7(2025)年度. */
export function readYear(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const parts = plain
    .split(/[()/・]/)
    .map((part) => part.replace(/年?度?$/, ''))
    .filter((part) => part !== '');
  const years = new Set(parts.map(readOne));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

function readOne(text: string): number | undefined {
  const western = /^(?:FY|西暦)?((?:19|20)\d\d)$/i.exec(text)?.[1];
  return parseFiscalYear(western ?? suggestFiscalYear(text) ?? '')?.year;
}

/** 令和7年度. */
export function yearName(year: number): string {
  return parseFiscalYear(String(year))?.name ?? `${year}年度`;
}

/** The form that writers use: R7. */
export function yearSign(year: number): string {
  const era = eras.find(({ first }) => year >= first);
  return era ? `${era.sign}${year - era.first + 1}` : String(year);
}
