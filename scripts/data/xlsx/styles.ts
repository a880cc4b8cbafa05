import type { XmlElement } from '../xml.ts';

/** How a cell is shown; a number is the decimals that a value is written with. */
export type StyleName = 'head' | 'text' | 'year' | number | FormStyle;

/** How a cell of a form looks: one to write into, or one that stays as it is. */
export type Look = 'input' | 'fixed';

/** A cell of a form: what stands above its table, its heads, and its fields. */
export type FormStyle =
  | { readonly form: 'title' | 'lead' | 'head' }
  /** A text, a short word in the middle, a number of any decimals (`any`), or one that shows so many. */
  | { readonly form: Look; readonly content: 'text' | 'choice' | 'any' | number };

/** The most decimals that a value has (`decimalPattern`: fifteen digits, one of them before the point). */
const mostDecimals = 14;

const decimals = Array.from({ length: mostDecimals + 1 }, (_, count) => count);

/** The first number of a format of one's own (ECMA-376-1, 18.8.30). */
const firstFormat = 164;

/** The built-in format for texts, by which what is typed into the cell stays a text. */
const textFormat = 49;

const formParts = ['title', 'lead', 'head'] as const;

/** The first style of forms, behind those of plain tables. */
const firstForm = 4 + decimals.length;

const contents = ['text', 'choice', 'any', ...decimals] as const;

/** A style's place among the cell formats of `stylesXml`. */
export function styleOf(name: StyleName): number {
  if (typeof name === 'number') return 4 + name;
  if (typeof name === 'string') return { head: 1, text: 2, year: 3 }[name];
  if (!('content' in name)) return firstForm + formParts.indexOf(name.form);
  const look = firstForm + formParts.length + (name.form === 'fixed' ? contents.length : 0);
  return look + contents.indexOf(name.content);
}

/** The stylesheet (ECMA-376-1, 18.8) of all workbooks. */
export function stylesXml(): XmlElement {
  const cells = [...tableFormats(), ...formFormats()];
  return [
    'styleSheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    [
      [
        'numFmts',
        { count: decimals.length },
        decimals.map(
          (count): XmlElement => [
            'numFmt',
            { numFmtId: firstFormat + count, formatCode: `#,##0${count ? `.${'0'.repeat(count)}` : ''}` },
          ],
        ),
      ],
      ['fonts', { count: 3 }, [font(false), font(true), font(true, 14)]],
      [
        'fills',
        { count: 5 },
        [
          ['fill', {}, [['patternFill', { patternType: 'none' }]]],
          ['fill', {}, [['patternFill', { patternType: 'gray125' }]]],
          ...[fills.head, fills.input, fills.fixed].map(
            (rgb): XmlElement => [
              'fill',
              {},
              [['patternFill', { patternType: 'solid' }, [['fgColor', { rgb }]]]],
            ],
          ),
        ],
      ],
      ['borders', { count: 2 }, [border(undefined), border('thin')]],
      ['cellStyleXfs', { count: 1 }, [['xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }]]],
      ['cellXfs', { count: cells.length }, cells],
      ['cellStyles', { count: 1 }, [['cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }]]],
    ],
  ];
}

const fills = { head: 'FFE8EDF4', input: 'FFFFFBE0', fixed: 'FFEDEDED' };

function tableFormats(): XmlElement[] {
  return [
    format(0, {}),
    format(textFormat, { fontId: 1, applyFont: 1, fillId: 2, applyFill: 1 }, wrapped),
    format(textFormat, { quotePrefix: 1 }, wrapped),
    format(1, {}, wrapped),
    ...decimals.map((count) => format(firstFormat + count, {}, wrapped)),
  ];
}

function formFormats(): XmlElement[] {
  const ruled = { borderId: 1, applyBorder: 1 };
  const middle = { horizontal: 'center', vertical: 'center', wrapText: 1 };
  const field = (fillId: number): XmlElement[] => {
    const filled = { ...ruled, fillId, applyFill: 1 };
    return [
      format(textFormat, filled, { vertical: 'center', wrapText: 1 }),
      format(textFormat, filled, middle),
      ...[0, ...decimals.map((count) => firstFormat + count)].map((id) =>
        format(id, filled, { horizontal: 'right', vertical: 'center' }),
      ),
    ];
  };
  return [
    format(textFormat, { fontId: 2, applyFont: 1 }, { vertical: 'center' }),
    format(textFormat, {}, { vertical: 'center' }),
    format(textFormat, { ...ruled, fontId: 1, applyFont: 1, fillId: 2, applyFill: 1 }, middle),
    ...field(3),
    ...field(4),
  ];
}

function font(isBold: boolean, size = 11): XmlElement {
  return [
    'font',
    {},
    [...(isBold ? [['b', {}] as const] : []), ['sz', { val: size }], ['name', { val: '游ゴシック' }]],
  ];
}

function border(style: string | undefined): XmlElement {
  const line: readonly XmlElement[] = style ? [['color', { rgb: 'FF9AA5B1' }]] : [];
  return [
    'border',
    {},
    ['left', 'right', 'top', 'bottom', 'diagonal'].map(
      (side): XmlElement => (side === 'diagonal' ? [side, {}] : [side, { style }, line]),
    ),
  ];
}

type Attributes = Readonly<Record<string, string | number>>;

const wrapped: Attributes = { vertical: 'top', wrapText: 1 };

function format(numFmtId: number, more: Attributes, alignment?: Attributes): XmlElement {
  return [
    'xf',
    {
      numFmtId,
      fontId: 0,
      fillId: 0,
      borderId: 0,
      xfId: 0,
      applyNumberFormat: 1,
      applyAlignment: 1,
      ...more,
    },
    alignment ? [['alignment', alignment]] : [],
  ];
}
