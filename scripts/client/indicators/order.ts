import { isBlank } from './cell-text.ts';

/**
 * How a column's texts are ordered: as numbers where every one begins with a number (1,832,000 or △0.5 or 95％),
 * else as Japanese text. What is blank comes last in either direction.
 */
export function orderOf(texts: readonly string[], isDescending: boolean): (a: string, b: string) => number {
  const filled = texts.filter((text) => !isBlank(text));
  const areNumbers = filled.length > 0 && filled.every((text) => numberOf(text) !== undefined);
  const collator = new Intl.Collator('ja', { numeric: true });
  const sign = isDescending ? -1 : 1;
  return (a, b) => {
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    return sign * (areNumbers ? (numberOf(a) ?? 0) - (numberOf(b) ?? 0) : collator.compare(a, b));
  };
}

/** The number that a text begins with, also one with commas, in full width, or with one of the minus signs in use. */
export function numberOf(text: string): number | undefined {
  const [, sign = '', digits = ''] =
    /^([-\u2212△▲+])?(\d[\d,]*(?:\.\d+)?)/.exec(text.normalize('NFKC')) ?? [];
  if (!digits) return undefined;
  const number = Number(digits.replace(/,/g, ''));
  return sign && sign !== '+' ? -number : number;
}
