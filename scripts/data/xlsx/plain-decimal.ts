/**
 * A number of a workbook, which is a double (IEEE 754) in decimal or scientific notation, in the digits that Excel
 * shows of it: at most fifteen, so that 0.30000000000000004 is 0.3; without exponent or zeros at the end.
 *
 * @param shift digits to move it by: 2 makes 5 of 0.05
 * @returns undefined where it is no number
 */
export function plainDecimal(number: string, shift = 0): string | undefined {
  const value = Number(number);
  if (number.trim() === '' || !Number.isFinite(value)) return undefined;
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  if (digits === '') return '0';
  const point = Number(exponent) + 1 + shift;
  if (Math.abs(point) > 400) return undefined;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return `${value < 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** A decimal rounded half away from zero to so many decimals, all of them written, as a format shows it. */
export function roundedDecimal(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const rounded = String(digits + (Number(fraction[places] ?? 0) >= 5 ? 1n : 0n)).padStart(places + 1, '0');
  const text = places ? `${rounded.slice(0, -places)}.${rounded.slice(-places)}` : rounded;
  return decimal.startsWith('-') && /[1-9]/.test(text) ? `-${text}` : text;
}
