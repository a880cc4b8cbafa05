import { directions } from '../data/columns.ts';
import type { IndicatorEntry } from '../data/entries.ts';
import type { Cell, Choice, Sheet } from '../data/xlsx/sheet.ts';
import { workbook } from '../data/xlsx/workbook.ts';
import { formatDecimal } from '../strategy/decimal.ts';
import { fullTitle } from '../strategy/documents.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { DepartmentEntries } from './departments.ts';
import { type Field, fieldHeads, fieldValue } from './field.ts';
import { formFields } from './form-fields.ts';
import { instructionsSheet } from './instructions.ts';
import { recordSheet } from './record.ts';
import { yearName } from './year-text.ts';

/**
 * A workbook in which departments fill in the values of their indicators: a form for each department with one row an
 * indicator, how to fill it in, and, out of sight, the record of what was sent out.
 */
export function exportWorkbook(strategy: Strategy, departments: readonly DepartmentEntries[]): Uint8Array {
  const forms = departments.map((each) => ({ ...each, fields: formFields(strategy, each.entries) }));
  return workbook(
    [
      ...forms.map((form) => formSheet(strategy, form, form.fields)),
      instructionsSheet(strategy),
      recordSheet(forms),
    ],
    { title: titleOf(strategy), creator: strategy.documents[0]?.author, modified: undefined },
  );
}

function titleOf({ documents: [first] }: Strategy): string {
  return `${first ? fullTitle(first) : ''}　指標の記入表`;
}

function formSheet(
  strategy: Strategy,
  { department, fileName, entries }: DepartmentEntries,
  fields: readonly Field[],
): Sheet {
  return {
    name: fileName,
    heads: fields.map((field) => fieldHeads(field, strategy)[0]),
    rows: entries.map((entry) => fields.map((field) => cellOf(entry, field))),
    widest: 40,
    form: {
      lead: [
        `${titleOf(strategy)}${department ? `（${department}）` : ''}`,
        '黄色の欄に書いてください。灰色の欄は変えないでください。書き方はシート「記入のしかた」にあります。',
      ],
      widths: fields.map((field) => widthOf(field, entries)),
      frozen: 2,
      choices: choicesOf(fields),
    },
  };
}

function cellOf({ indicator, plans }: IndicatorEntry, field: Field): Cell {
  const value = fieldValue(indicator, field);
  if (field.kind === 'value' || field.kind === 'actual') {
    const look = field.kind === 'actual' || isOf(field.plan, plans) ? 'input' : 'fixed';
    return { kind: 'field', look, content: 'number', ...(value === undefined ? {} : { digits: value }) };
  }
  const isFixed =
    field.kind === 'id' || field.kind === 'name' || (field.kind === 'year' && !isOf(field.plan, plans));
  const isWord = field.kind === 'year' || (field.kind === 'text' && /^(?:unit|direction)$/.test(field.key));
  const text = shown(field, value);
  return {
    kind: 'field',
    look: isFixed ? 'fixed' : 'input',
    content: isWord ? 'choice' : 'text',
    ...(text === undefined ? {} : { text }),
  };
}

/** Whether a plan has the indicator, so that it may have values there. */
function isOf(id: string, plans: IndicatorEntry['plans']): boolean {
  return plans.some(({ plan }) => plan.id === id);
}

function shown(field: Field, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (field.kind === 'year') return yearName(Number(value));
  return field.kind === 'text' && field.key === 'direction'
    ? directions[value as keyof typeof directions]
    : value;
}

/** In half-width letters: numbers and years as wide as they are, texts so that a page of A3 holds them. */
function widthOf(field: Field, entries: readonly IndicatorEntry[]): number {
  if (field.kind === 'text')
    return { unit: 8, direction: 7, department: 12, source: 20, definition: 32 }[field.key];
  if (field.kind === 'id' || field.kind === 'name') return { id: 16, name: 30 }[field.kind];
  if (field.kind === 'year') return 12;
  const lengths = entries.map(({ indicator }) => formatDecimal(fieldValue(indicator, field) ?? '').length);
  return Math.max(11.5, ...lengths.map((length) => length + 2));
}

function choicesOf(fields: readonly Field[]): Choice[] {
  const years = fields.flatMap((field) => (field.kind === 'actual' ? [yearName(field.year)] : []));
  return fields.flatMap((field, column): Choice[] => {
    if (field.kind === 'value' || field.kind === 'actual')
      return [{ column, words: undefined, question: '数だけを書いてください。このまま入れますか。' }];
    if (field.kind === 'year' && years.length > 0)
      return [{ column, words: years, question: '一覧にない年度です。このまま入れますか。' }];
    if (field.kind === 'text' && field.key === 'direction')
      return [
        { column, words: Object.values(directions), question: '増加、減少、維持のどれかを書いてください。' },
      ];
    return [];
  });
}
