/** ①–⑳, ㉑–㉟, ㊱–㊿ (Unicode's circled numbers); from 51 on, (51). */
export function circled(number: number): string {
  const code =
    number <= 20 ? 0x2460 + number - 1 : number <= 35 ? 0x3251 + number - 21 : 0x32b1 + number - 36;
  return number >= 1 && number <= 50 ? String.fromCodePoint(code) : `(${number})`;
}

/** （１）, （１２）: the numbers of official documents, full-width. */
export function parenthesized(number: number): string {
  const digits = [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit)));
  return `（${digits.join('')}）`;
}

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

/** ア, イ, … ン: the level below ① in official documents (公用文作成の考え方 Ⅰ-5); then numbers. */
export function katakana(number: number): string {
  return kana[number - 1] ?? String(number);
}

/** The number of a policy's KPI: ① where it is the only one, else ①-1, ①-2. */
export function kpiNumber(policyNumber: string, index: number, count: number): string {
  return count === 1 ? policyNumber : `${policyNumber}-${index}`;
}
