import type { NumberFormat } from '../data/xlsx/number-format.ts';
import { plainDecimal, roundedDecimal } from '../data/xlsx/plain-decimal.ts';
import type { ReadCell } from '../data/xlsx/read-sheet.ts';
import type { Text } from '../diagnostics/diagnostic.ts';
import { decimalPattern } from '../strategy/decimal.ts';
import { removeWord } from './instructions.ts';

/** What an officer wrote in a field. */
export type Written =
  /** @property remarks what was taken for it that is not plainly what stands there */
  | { readonly kind: 'value'; readonly value: string; readonly remarks: readonly Text[] }
  /** Nothing, or a word for it (未定); `word` as it stands there. */
  | { readonly kind: 'nothing'; readonly word: string }
  | { readonly kind: 'remove' }
  | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly message: Text;
  readonly note: Text;
}

export const nothingWritten: Written = { kind: 'nothing', word: '' };

export function refuse(ja: string, en: string, noteJa: string, noteEn: string): Refused {
  return { kind: 'refused', message: { ja, en }, note: { ja: noteJa, en: noteEn } };
}

export function value(text: string, remarks: readonly Text[] = []): Written {
  return { kind: 'value', value: text, remarks };
}

/** A cell's text with half-width letters and without blanks. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

export const formulaRemark: Text = { ja: '式の結果です', en: 'the result of a formula' };

/** What cannot be taken of any field: errors, truth values, dates, formulas without a result. */
export function refuseKind(cell: ReadCell): Refused | undefined {
  if (cell.kind === 'error')
    return refuse(
      `エラー（${cell.text}）になっています`,
      `This is the error ${cell.text}`,
      '式や参照先を直すか、値を直接書いてください',
      'mend the formula, or write the value itself',
    );
  if (cell.kind === 'empty')
    return refuse(
      '式の結果がファイルにありません',
      'The file does not have the result of this formula',
      'Excel で開いて保存し直すか、値を直接書いてください',
      'open and save it in Excel, or write the value itself',
    );
  if (cell.kind === 'boolean')
    return refuse(
      `${cell.text} になっています`,
      `This is ${cell.text}`,
      '値を書いてください',
      'write the value',
    );
  if (cell.kind === 'date')
    return refuse(
      `日付になっています（${dateText(cell.text)}）`,
      `This is a date (${dateText(cell.text)})`,
      '欄の表示形式を「標準」か「文字列」にして、書き直してください',
      'set the format of the cell to General or Text, and write it again',
    );
  return undefined;
}

/** The day of a date cell in the calendar that begins with 1900 (ECMA-376-1, 18.17.4.1). */
function dateText(text: string): string {
  const day = Number(text);
  if (!Number.isFinite(day) || day < 61 || day > 2_958_465) return text;
  return new Date(Math.floor(day - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The number that a cell says, as it is shown: with the decimals of its format. Of a format that shows fewer decimals
 * than there are, what was typed counts, since nobody types what is not meant; of a formula, what is shown.
 *
 * @param units the indicator's unit, and the one that the form has for it
 */
export function readNumber(cell: ReadCell | undefined, units: readonly string[]): Written {
  if (!cell) return nothingWritten;
  const refused = refuseKind(cell);
  if (refused) return refused;
  const read = cell.kind === 'text' ? readNumberText(cell.text, units) : readDouble(cell, units);
  return read.kind === 'value' && cell.isFormula
    ? { ...read, remarks: [formulaRemark, ...read.remarks] }
    : read;
}

function readDouble({ text, format, isFormula }: ReadCell, units: readonly string[]): Written {
  const known = units.map(plainText);
  const refused = refuseFormat(format, known);
  if (refused) return refused;
  const digits = plainDecimal(text, format.shift);
  if (digits === undefined) return notANumber(text);
  const [least, most] = format.decimals;
  const count = digits.split('.')[1]?.length ?? 0;
  if (isFormula && format.kind !== 'number' && count > 6)
    return refuse(
      `式の結果に端数があります（${digits}）`,
      `The result of the formula has many decimals (${digits})`,
      '小数点以下の桁を表示形式で決めるか、=ROUND(…, 1) のように丸めてください',
      'choose the decimals that are shown, or round it as in =ROUND(…, 1)',
    );
  if (count > most) {
    const shown = roundedDecimal(digits, most);
    const taken = isFormula ? shown : digits;
    const remark = {
      ja: `値は ${digits}、表示は ${shown} です。${isFormula ? '表示' : '値'}のとおり ${taken} とします`,
      en: `the value is ${digits}, shown as ${shown}; ${taken} is taken`,
    };
    return checked(taken, [remark]);
  }
  const padded = count < least ? roundedDecimal(digits, least) : digits;
  return checked(decimalPattern.test(padded) ? padded : digits, []);
}

function refuseFormat({ shift, letters }: NumberFormat, units: readonly string[]): Refused | undefined {
  if (shift > 0 && !units.includes('%'))
    return refuse(
      '表示形式がパーセントですが、単位は ％ ではありません',
      'The format is a percentage, but the unit is not ％',
      '表示形式を「標準」にして値を書き直すか、「単位」を ％ にしてください',
      'set the format to General and write the value again, or make the unit ％',
    );
  if (shift < 0)
    return refuse(
      '千や百万を単位とする表示形式で、表示と値が違います',
      'The format shows thousands or millions, not the value itself',
      '表示形式を「標準」にして、値を確かめてください',
      'set the format to General, and look at the value',
    );
  const shown = plainText(letters);
  if (shown === '' || units.includes(shown)) return undefined;
  return refuse(
    `表示形式が「${letters}」を付けていますが、「単位」と違います`,
    `The format adds "${letters}", which is not the unit`,
    '表示形式を「標準」にして、値と単位を確かめてください',
    'set the format to General, and look at value and unit',
  );
}

/** Words that say that there is no value. */
const nothingWords =
  /^(?:[-−‐–—―─ー~〜…・.*×/]+|未定|未確定|未集計|集計中|調査中|算定中|不明|なし|無し|無|該当なし|該当無し|対象外|n\/?a|tbd)$/i;

function readNumberText(text: string, units: readonly string[]): Written {
  const plain = plainText(text);
  if (plain === '') return nothingWritten;
  if (plain === removeWord) return { kind: 'remove' };
  if (nothingWords.test(plain)) return { kind: 'nothing', word: text.trim() };
  const unit = units.map(plainText).find((each) => each !== '' && plain.endsWith(each));
  const bare = (unit === undefined ? plain : plain.slice(0, -unit.length))
    .replace(/^[△▲−‐–—](?=\d)/, '-')
    .replace(/^[+¥](?=\d)/, '');
  if (/[約凡概略]|およそ|おおよそ|程度|以上|以下|未満|超|前後|[~〜～]|から|\d-\d/.test(bare))
    return refuse(
      `おおよその数や範囲です（${text.trim()}）`,
      `This is a range or about right only (${text.trim()})`,
      '一つの数を書いてください。条件は「定義」に書けます',
      'write one number; a condition can stand in the definition',
    );
  const number = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  if (decimalPattern.test(number)) return value(number, tidied(text, number));
  const other = /^-?[\d,.]+(\D+)$/.exec(bare)?.[1];
  if (other !== undefined && unit === undefined && /[\d]/.test(bare))
    return refuse(
      `単位が「単位」の欄と違います（${other}）`,
      `"${other}" is not the unit of the indicator`,
      units[0]
        ? `「${units[0]}」の数に直し、数だけを書いてください`
        : '数だけを書き、単位は「単位」の欄に書いてください',
      units[0]
        ? `write the number alone, in ${units[0]}`
        : 'write the number alone, and the unit in its own column',
    );
  return notANumber(text);
}

function tidied(text: string, number: string): Text[] {
  return text.trim() === number
    ? []
    : [{ ja: `「${text.trim()}」と書いてあります`, en: `written as "${text.trim()}"` }];
}

function checked(digits: string, remarks: readonly Text[]): Written {
  return decimalPattern.test(digits) ? value(digits, remarks) : notANumber(digits);
}

function notANumber(text: string): Refused {
  return refuse(
    `数として読めません（${text.trim().slice(0, 40)}）`,
    `This is not a number (${text.trim().slice(0, 40)})`,
    '数だけを書いてください（例 1832000、1.5、-0.3。15 桁まで）',
    'write a number alone, such as 1832000, 1.5 or -0.3 (at most 15 digits)',
  );
}
