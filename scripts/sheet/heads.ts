import type { ReadRow } from '../data/xlsx/read-sheet.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { actualWord, type Field, fieldHeads, fieldName, type Part, textKeys } from './field.ts';
import { readYear, yearName } from './year-text.ts';

/** The heads by which the columns of a form are known. */
export interface Heads {
  /** Undefined for a column that is none of the form's. */
  read(head: string): Field | undefined;
  /** The head of the form that another is most like. */
  suggest(head: string): string | undefined;
}

/** The heads of a strategy's forms, with the other words that people write for them. */
export function headsOf(strategy: Strategy): Heads {
  const parts: readonly Part[] = ['baseline', 'target'];
  const fields: Field[] = [
    { kind: 'id' },
    { kind: 'name' },
    ...textKeys.map((key): Field => ({ kind: 'text', key })),
    ...strategy.plans.flatMap(({ id: plan }) =>
      parts.flatMap((part): Field[] => [
        { kind: 'year', plan, part },
        { kind: 'value', plan, part },
      ]),
    ),
  ];
  const known = new Map<string, Field>();
  for (const field of fields)
    for (const head of fieldHeads(field, strategy))
      if (!known.has(plainHead(head))) known.set(plainHead(head), field);
  const actual = new RegExp([actualWord(strategy), '実績値', '実績'].map(escaped).join('|'), 'g');
  const heads = fields.map((field) => fieldHeads(field, strategy)[0]);
  return {
    read(head) {
      const field = known.get(plainHead(head));
      if (field) return field;
      const year = readYear(head.normalize('NFKC').replace(/\s/g, '').replace(actual, ''));
      return year === undefined ? undefined : { kind: 'actual', year };
    },
    suggest(head) {
      const [like] = nearest(plainHead(head), heads.map(plainHead), 1 / 3);
      if (like !== undefined) return heads.find((each) => plainHead(each) === like)?.replace('\n', ' ');
      const isOfYear = /実績|^(?:明治|大正|昭和|平成|令和|[mtshr]?\d+年)/.test(plainHead(head));
      return isOfYear && /\d/.test(plainHead(head)) ? `${actualWord(strategy)} ${yearName(2025)}` : undefined;
    },
  };
}

function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/[\s\p{Cf}()[\]「」【】:・_]/gu, '')
    .toLowerCase();
}

function escaped(word: string): string {
  return plainHead(word).replace(/[\\^$.*+?|{}]/g, '\\$&');
}

/** So far down a sheet the row of heads is looked for. */
const mostLead = 50;

/** The row of a sheet's heads: the first that has a file's column and another one. */
export function findHeads(
  rows: ReadonlyMap<number, ReadRow>,
  heads: Heads,
): { row: number; fields: Map<number, Field> } | undefined {
  for (let row = 1; row <= mostLead; row++) {
    const fields = new Map<number, Field>();
    for (const [column, cell] of rows.get(row)?.cells ?? []) {
      const field = heads.read(cell.text);
      if (field) fields.set(column, field);
    }
    const names = new Set([...fields.values()].map(fieldName));
    if (names.has('id') && names.size > 1) return { row, fields };
  }
  return undefined;
}
