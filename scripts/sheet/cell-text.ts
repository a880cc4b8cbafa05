import { directions } from '../data/columns.ts';
import { plainDecimal } from '../data/xlsx/plain-decimal.ts';
import type { ReadCell } from '../data/xlsx/read-sheet.ts';
import {
  formulaRemark,
  nothingWritten,
  plainText,
  readNumber,
  refuse,
  refuseKind,
  value,
  type Written,
} from './cell-value.ts';
import type { Field } from './field.ts';
import { removeWord } from './instructions.ts';
import { readYear } from './year-text.ts';

/**
 * What a cell says in a field, in the form in which sources have it: a fiscal year by its calendar year, a direction
 * by its key.
 *
 * @param units for numbers
 */
export function readCell(cell: ReadCell | undefined, field: Field, units: readonly string[]): Written {
  if (field.kind === 'value' || field.kind === 'actual') return readNumber(cell, units);
  if (!cell) return nothingWritten;
  const refused = refuseKind(cell);
  if (refused) return refused;
  const text = cell.kind === 'number' ? (plainDecimal(cell.text) ?? cell.text) : cell.text;
  const plain = plainText(text);
  if (plain === '') return nothingWritten;
  if (plain === removeWord) return { kind: 'remove' };
  if (field.kind === 'year') return readYearCell(text);
  if (field.kind === 'text' && field.key === 'direction') return readDirection(text);
  const line = joined(text);
  const remarks = [
    ...(cell.isFormula ? [formulaRemark] : []),
    ...(line === lines(text) ? [] : [{ ja: '改行を詰めました', en: 'line breaks are taken out' }]),
  ];
  return value(line, remarks);
}

/** A cell's text with its lines as they are, for comparing. */
export function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** One line: between Japanese letters a break is nothing, between others a space. */
function joined(text: string): string {
  return lines(text).replace(/(.?)[ \t]*\n\s*(.?)/gu, (_, before: string, after: string) =>
    /[!-~]/.test(before) && /[!-~]/.test(after) ? `${before} ${after}` : before + after,
  );
}

function readYearCell(text: string): Written {
  if (/^[-−‐–—―─ー]+$|^未定$/.test(plainText(text))) return { kind: 'nothing', word: text.trim() };
  const year = readYear(text);
  if (year !== undefined) return value(String(year));
  return refuse(
    `年度として読めません（${text.trim().slice(0, 40)}）`,
    `This is not a fiscal year (${text.trim().slice(0, 40)})`,
    '令和7年度、R7、2025 のどれかの形で書いてください',
    'write it as 令和7年度, R7 or 2025',
  );
}

const directionWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(directions).flatMap(([key, word]) => [
      [word, key],
      [key, key],
    ]),
  ),
  増: 'increase',
  増やす: 'increase',
  上昇: 'increase',
  向上: 'increase',
  減: 'decrease',
  減らす: 'decrease',
  低下: 'decrease',
  現状維持: 'maintain',
};

function readDirection(text: string): Written {
  const word = directionWords[plainText(text)];
  if (word !== undefined && Object.hasOwn(directionWords, plainText(text))) return value(word);
  return refuse(
    `方向として読めません（${text.trim().slice(0, 40)}）`,
    `This is not a direction (${text.trim().slice(0, 40)})`,
    '増加、減少、維持のどれかを書いてください',
    'write 増加, 減少 or 維持',
  );
}
