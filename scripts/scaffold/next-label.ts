/** Digits of both widths. */
const numbered = /^(.*?)([0-9]+|[０-９]+)(.*)$/su;

/**
 * The label after others: 基本目標１, 基本目標２ → 基本目標３, in the same digits; a name behind the number is left for the
 * writer, as is a label without a number.
 *
 * @param labels at least one, in order
 */
export function nextLabel(labels: readonly string[]): string {
  const parts = labels.map((label) => numbered.exec(label));
  const [, lead = '', digits = '', rest = ''] = parts.at(-1) ?? [];
  if (digits === '') return 'ここに書く';
  const numbers = parts.map((part) => Number((part?.[2] ?? '0').normalize('NFKC')));
  const next = String(Math.max(...numbers) + 1);
  const isWide = /[０-９]/.test(digits);
  const shown = isWide
    ? next.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : next;
  return `${lead}${shown}${rest.trim() === '' ? '' : '　ここに書く'}`;
}
