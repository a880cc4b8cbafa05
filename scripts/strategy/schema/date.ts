import * as z from 'zod';
import { eras } from '../era.ts';

const dateForm = { ja: '暦にある日付（2026-03-31 の形）', en: 'a date of the calendar such as 2026-03-31' };

/** A date of the calendar (ISO 8601), such as 2026-03-31. */
export const date = z.string().refine(isDate, {
  params: {
    expected: dateForm,
    suggest: suggestDate,
    mend: mendDate,
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  },
});

/** The date that is written out whole in another form, in an era that has the day: 令和8年2月10日, ２０２６／２／１０, R8.2.10. */
export function mendDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, era] = whole.exec(plain) ?? [];
  const date = whole.test(plain) ? suggestDate(plain) : undefined;
  const own = date === undefined ? undefined : eras.find(({ start }) => date >= start);
  const isOfEra = era === undefined || era === own?.name || era.toUpperCase() === own?.sign;
  return isOfEra ? date : undefined;
}

/** A date with nothing missing and nothing else; the first part is its era. */
const whole =
  /^(?:(令和|平成|昭和|[RHS])(?:元|\d{1,2})|\d{4})(?:年\d{1,2}月\d{1,2}日|([./-])\d{1,2}\2\d{1,2})$/i;

/** The date that a writer may have meant: 令和8年2月10日, 平成31.4.30, 2026/2/10 or R8.2.10 → 2026-02-10. */
function suggestDate(text: string): string | undefined {
  const match = /^(令和|平成|昭和|[RHS]|\d{2}(?=\d{2}))\.?(元|\d{1,2})\D+(\d{1,2})\D+(\d{1,2})日?$/i.exec(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!match) return undefined;
  const [, sign = '', number = '', month = '', day = ''] = match;
  const era = eras.find(({ sign: letter, name }) => name === sign || letter === sign.toUpperCase());
  const year = era ? era.first - 1 + (number === '元' ? 1 : Number(number)) : `${sign}${number}`;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}
