/** How a number is shown, as far as it says what is meant by it (ECMA-376-1, 18.8.30 and 18.8.31). */
export interface NumberFormat {
  readonly kind: 'general' | 'text' | 'date' | 'number';
  /** The fewest and the most decimals that are shown. */
  readonly decimals: readonly [least: number, most: number];
  /** How many digits the number is moved by: 2 for a percentage, -3 where it is shown in thousands. */
  readonly shift: number;
  /** Letters that are shown with the number: 人 of `0"人"`. */
  readonly letters: string;
}

const general: NumberFormat = { kind: 'general', decimals: [0, 15], shift: 0, letters: '' };
const date: NumberFormat = { ...general, kind: 'date' };
const text: NumberFormat = { ...general, kind: 'text' };

/** The built-in formats that have no code in a file; 27 to 36 and 50 to 58 are those of Japanese dates. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
};

/** Reads a format by its number and, where the file has it, its code. */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  const known = code ?? builtIn[id];
  if (known !== undefined) return readFormatCode(known);
  if (id === 49) return text;
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return date;
  return general;
}

/** Reads a format's code, by its section for positive numbers. */
export function readFormatCode(code: string): NumberFormat {
  const { bare, letters } = withoutLetters(code.slice(0, 1_000));
  if (/^\s*(?:general|g\/標準|標準)\s*$/i.test(bare)) return { ...general, letters };
  if (bare.trim() === '@') return { ...text, letters };
  if (/[ymdhsgeb年月日]/i.test(bare.replace(/e[+-]/gi, ''))) return date;
  const number = /[0#?][0#?,]*(?:\.([0#?]*))?(,*)/.exec(bare);
  if (!number || /[/e]/i.test(bare)) return { ...general, letters };
  const [, decimals = '', after = ''] = number;
  const before = decimals === '' && !number[0].includes('.') ? (/,+$/.exec(number[0])?.[0].length ?? 0) : 0;
  const percent = (bare.match(/%/g) ?? []).length;
  return {
    kind: 'number',
    decimals: [decimals.replace(/[^0]/g, '').length, decimals.length],
    shift: 2 * percent - 3 * (after.length + before),
    letters,
  };
}

/** A code's first section, and the letters in it that are shown as they are. */
function withoutLetters(code: string): { bare: string; letters: string } {
  let bare = '';
  let letters = '';
  const token = /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(;)|([^;])/giu;
  for (const [, quoted, escaped, currency, elapsed, end, other] of code.matchAll(token)) {
    if (end) break;
    letters += quoted ?? escaped ?? currency ?? '';
    bare += elapsed ?? '';
    if (other && /[^\d#?.,%@+\-()¥$€ a-z/年月日標準]/i.test(other)) letters += other;
    else bare += other ?? '';
  }
  return { bare, letters: letters.trim() };
}
