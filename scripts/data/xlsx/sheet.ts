import { eastAsianWidth } from 'get-east-asian-width';
import type { XmlElement } from '../xml.ts';
import type { Strings } from './strings.ts';
import { type StyleName, styleOf } from './styles.ts';

/** A cell: a text, or a number in decimal digits, shown with as many decimals as it is written with. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year' | 'number'; readonly digits: string };

/** A table on a sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, without any of : \ / ? * [ ]. */
  readonly name: string;
  readonly heads: readonly string[];
  /** Rows below the heads; undefined for an empty cell. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** The widest that a column gets, in half-width letters; longer texts are wrapped. */
  readonly widest: number;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A worksheet (ECMA-376-1, 18.3): the row of heads stays in place and has a filter. A text is a shared string,
 * never a formula, whatever it begins with.
 */
export function sheetXml(sheet: Sheet, isFirst: boolean, strings: Strings): XmlElement {
  const { heads, rows } = sheet;
  const area = areaOf(sheet);
  const head = heads.map((text): Cell => ({ kind: 'text', text }));
  return [
    'worksheet',
    { xmlns: main },
    [
      ['sheetPr', {}, [['pageSetUpPr', { fitToPage: 1 }]]],
      ['dimension', { ref: area }],
      [
        'sheetViews',
        {},
        [
          [
            'sheetView',
            { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 },
            [['pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }]],
          ],
        ],
      ],
      ['sheetFormatPr', { defaultRowHeight: 18.75 }],
      [
        'cols',
        {},
        widthsOf(sheet).map(
          (width, index): XmlElement => ['col', { min: index + 1, max: index + 1, width, customWidth: 1 }],
        ),
      ],
      [
        'sheetData',
        {},
        [head, ...rows].map(
          (cells, index): XmlElement => [
            'row',
            { r: index + 1 },
            cells.flatMap((cell, column) =>
              cell ? [cellXml(cell, `${letters(column)}${index + 1}`, index === 0, strings)] : [],
            ),
          ],
        ),
      ],
      ['autoFilter', { ref: area }],
      ['pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }],
      ['pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }],
    ],
  ];
}

/** The cells that a sheet fills, such as A1:C9. */
export function areaOf({ heads, rows }: Sheet): string {
  return `A1:${letters(heads.length - 1)}${rows.length + 1}`;
}

function cellXml(cell: Cell, reference: string, isHead: boolean, strings: Strings): XmlElement {
  if (cell.kind === 'text')
    return [
      'c',
      { r: reference, s: styleOf(isHead ? 'head' : 'text'), t: 's' },
      [['v', {}, String(strings.add(cell.text))]],
    ];
  const style: StyleName = cell.kind === 'year' ? 'year' : decimalsOf(cell.digits);
  return ['c', { r: reference, s: styleOf(style) }, [['v', {}, cell.digits]]];
}

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** A column's letters: 0 → A, 25 → Z, 26 → AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** Widths in half-width letters, as wide as the widest line in a column with room for the filter's button. */
function widthsOf({ heads, rows, widest }: Sheet): number[] {
  return heads.map((head, column) => {
    let width = widthOf(head) + 3;
    for (const row of rows) {
      const cell = row[column];
      if (cell) width = Math.max(width, widthOf(cell.kind === 'text' ? cell.text : cell.digits) + 2);
    }
    return Math.min(width, widest);
  });
}

function widthOf(text: string): number {
  let width = 0;
  // What lies beyond the widest column is not needed.
  for (const letter of text.slice(0, 200)) width += eastAsianWidth(letter.codePointAt(0) ?? 0);
  return width;
}
