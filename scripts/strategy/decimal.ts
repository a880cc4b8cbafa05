import type { Text } from '../diagnostics/diagnostic.ts';

/** A number as the writer typed it; never a binary fraction, so that 1.50 stays 1.50. */
export type Decimal = string;

/** At most fifteen digits, which every program that reads the data can hold exactly (IEEE 754). */
export const decimalPattern = /^-?(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.\d+)?$/;

export const decimalForm: Text = {
  ja: '半角の数字（例 1832000、1.5、-0.3。桁区切り・単位・先頭の 0 は付けず、15 桁まで）',
  en: 'a number such as 1832000, 1.5 or -0.3 (no separators, unit or leading zeros; at most 15 digits)',
};

/** A number for reading, with a comma at every third digit: 1832000 → 1,832,000. */
export function formatDecimal(decimal: Decimal): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * The number that is written in full-width digits, with a comma at every third digit, or with △ for its sign. A text with
 * anything else, such as a unit, is left to the writer.
 */
export function mendDecimal(text: string): Decimal | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[△▲−]\s*/, '-')
    .replace(
      /^(-?\d{1,3})((?:,\d{3})+)(?=\.|$)/,
      (_all, first: string, rest: string) => first + rest.replaceAll(',', ''),
    );
  return decimalPattern.test(plain) ? plain : undefined;
}

/** The number that a writer may have meant: １８０,０００人 → 180000, △312 → -312. */
export function suggestDecimal(text: string): Decimal | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/^[△▲−‐–—]/, '-')
    .replace(/[^\d.]+$/, '');
  return decimalPattern.test(plain) ? plain : undefined;
}
