import { eastAsianWidth } from 'get-east-asian-width';
import type { XmlElement } from '../xml.ts';
import { letters } from './address.ts';
import type { Strings } from './strings.ts';
import { type Look, type StyleName, styleOf } from './styles.ts';

/** A cell: a text, or a number in decimal digits, shown with as many decimals as it is written with. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year' | 'number'; readonly digits: string }
  /** A field of a form, empty if it has no text or digits. */
  | {
      readonly kind: 'field';
      readonly look: Look;
      readonly content: 'text' | 'choice';
      readonly text?: string;
    }
  | { readonly kind: 'field'; readonly look: Look; readonly content: 'number'; readonly digits?: string };

/** A table on a sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, without any of : \ / ? * [ ]. */
  readonly name: string;
  readonly heads: readonly string[];
  /** Rows below the heads; undefined for an empty cell. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** The widest that a column gets, in half-width letters; longer texts are wrapped. */
  readonly widest: number;
  /** Where the table is a form to be filled in. */
  readonly form?: Form;
  /** Whether programs do not show it, nor offer to. */
  readonly isHidden?: boolean;
}

/** A form: printed on A3 landscape with its heads on every page. */
export interface Form {
  /** Lines above the table, the first of them its title. */
  readonly lead: readonly string[];
  /** Of the columns, in half-width letters. */
  readonly widths: readonly number[];
  /** Columns that stay in sight. */
  readonly frozen: number;
  readonly choices: readonly Choice[];
}

/** What is expected in the fields of a column. Something else can be entered after a question. */
export interface Choice {
  readonly column: number;
  /** The words to choose from; undefined for a number. */
  readonly words: readonly string[] | undefined;
  /** What is asked where something else is entered. */
  readonly question: string;
}

type Line = readonly (readonly [Cell, StyleName] | undefined)[];

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A worksheet (ECMA-376-1, 18.3): the row of heads stays in place and has a filter. A text is a shared string,
 * never a formula, whatever it begins with.
 */
export function sheetXml(sheet: Sheet, isFirst: boolean, strings: Strings): XmlElement {
  const { heads, rows, form } = sheet;
  const lead = (form?.lead ?? []).map(
    (text, index): Line => [[{ kind: 'text', text }, { form: index === 0 ? 'title' : 'lead' }]],
  );
  const head: Line = heads.map((text) => [{ kind: 'text', text }, form ? { form: 'head' } : 'head']);
  const body = rows.map((cells): Line => cells.map((cell) => cell && [cell, styleOfCell(cell)]));
  const lines = [...lead, head, ...body];
  const widths = form?.widths ?? widthsOf(sheet);
  return [
    'worksheet',
    { xmlns: main },
    [
      ['sheetPr', {}, [['pageSetUpPr', { fitToPage: 1 }]]],
      ['dimension', { ref: form ? `A1:${areaOf(sheet).split(':')[1]}` : areaOf(sheet) }],
      ['sheetViews', {}, [viewXml(sheet, isFirst)]],
      ['sheetFormatPr', { defaultRowHeight: lineHeight }],
      [
        'cols',
        {},
        widths.map(
          (width, index): XmlElement => ['col', { min: index + 1, max: index + 1, width, customWidth: 1 }],
        ),
      ],
      [
        'sheetData',
        {},
        lines.map(
          (cells, index): XmlElement => [
            'row',
            { r: index + 1, ...heightOf(index < lead.length ? [] : cells, widths) },
            cells.flatMap((cell, column) =>
              cell ? [cellXml(...cell, `${letters(column)}${index + 1}`, strings)] : [],
            ),
          ],
        ),
      ],
      ['autoFilter', { ref: areaOf(sheet) }],
      ...(form && form.choices.length > 0 && rows.length > 0 ? [choicesXml(sheet, form.choices)] : []),
      ['pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }],
      ['pageSetup', { paperSize: form ? 8 : 9, orientation: 'landscape', fitToHeight: 0 }],
      ...(form ? [['headerFooter', {}, [['oddFooter', {}, '&L&A&R&P / &N']]] as const] : []),
    ],
  ];
}

/** The row of the heads, from 1. */
export function headRow({ form }: Sheet): number {
  return (form?.lead.length ?? 0) + 1;
}

/** The cells that a sheet's table fills, such as A1:C9. */
export function areaOf(sheet: Sheet): string {
  const first = headRow(sheet);
  return `A${first}:${letters(sheet.heads.length - 1)}${first + sheet.rows.length}`;
}

function viewXml(sheet: Sheet, isFirst: boolean): XmlElement {
  const row = headRow(sheet);
  const column = sheet.form?.frozen ?? 0;
  const pane = {
    xSplit: column || undefined,
    ySplit: row,
    topLeftCell: `${letters(column)}${row + 1}`,
    activePane: column ? 'bottomRight' : 'bottomLeft',
    state: 'frozen',
  };
  return ['sheetView', { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 }, [['pane', pane]]];
}

/** Data validation (18.3.1.32): a list of words is one string of at most 255 letters. */
function choicesXml(sheet: Sheet, choices: readonly Choice[]): XmlElement {
  const first = headRow(sheet) + 1;
  const last = headRow(sheet) + sheet.rows.length;
  return [
    'dataValidations',
    { count: choices.length },
    choices.map(({ column, words, question }): XmlElement => {
      const cells = `${letters(column)}${first}:${letters(column)}${last}`;
      const common = {
        errorStyle: 'warning',
        allowBlank: 1,
        showErrorMessage: 1,
        error: question,
        sqref: cells,
      };
      return words
        ? ['dataValidation', { type: 'list', ...common }, [['formula1', {}, `"${words.join(',')}"`]]]
        : [
            'dataValidation',
            { type: 'decimal', operator: 'between', ...common },
            [
              ['formula1', {}, '-999999999999999'],
              ['formula2', {}, '999999999999999'],
            ],
          ];
    }),
  ];
}

function cellXml(cell: Cell, style: StyleName, reference: string, strings: Strings): XmlElement {
  const attributes = { r: reference, s: styleOf(style) };
  const text = 'text' in cell ? cell.text : undefined;
  if (text !== undefined) return ['c', { ...attributes, t: 's' }, [['v', {}, String(strings.add(text))]]];
  const digits = 'digits' in cell ? cell.digits : undefined;
  return ['c', attributes, digits === undefined ? [] : [['v', {}, digits]]];
}

function styleOfCell(cell: Cell): StyleName {
  if (cell.kind === 'text') return 'text';
  if (cell.kind !== 'field') return cell.kind === 'year' ? 'year' : decimalsOf(cell.digits);
  if (cell.content !== 'number') return { form: cell.look, content: cell.content };
  return { form: cell.look, content: cell.digits === undefined ? 'any' : decimalsOf(cell.digits) };
}

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** A line's height in points; programs other than Excel do not make room for wrapped texts by themselves. */
const lineHeight = 18.75;

/** The height of a row whose texts are wrapped; left to the program where each has one line. */
function heightOf(cells: Line, widths: readonly number[]): { ht?: number; customHeight?: 1 } {
  const lines = cells.map((cell, column) => {
    const text = cell && 'text' in cell[0] ? (cell[0].text ?? '') : '';
    // A line is left a little early where a word or a closing bracket does not fit.
    const room = Math.max((widths[column] ?? 10) - 2, 2);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  });
  const most = Math.min(Math.max(1, ...lines), 20);
  return most === 1 ? {} : { ht: most * lineHeight, customHeight: 1 };
}

/** Widths in half-width letters, as wide as the widest line in a column with room for the filter's button. */
function widthsOf({ heads, rows, widest }: Sheet): number[] {
  return heads.map((head, column) => {
    let width = widthOf(head) + 3;
    for (const row of rows) {
      const cell = row[column];
      const shown = cell && ('text' in cell ? cell.text : 'digits' in cell ? cell.digits : undefined);
      if (shown) width = Math.max(width, widthOf(shown) + 2);
    }
    return Math.min(width, widest);
  });
}

function widthOf(text: string): number {
  let width = 0;
  // What lies beyond the widest column is not needed.
  for (const letter of text.slice(0, 2_000)) width += eastAsianWidth(letter.codePointAt(0) ?? 0);
  return width;
}
