import type { XmlElement } from '../xml.ts';

/** How a cell is shown; a number is the decimals that a value is written with. */
export type StyleName = 'head' | 'text' | 'year' | number;

/** The most decimals that a value has (`decimalPattern`: fifteen digits, one of them before the point). */
const mostDecimals = 14;

/** The first number of a format of one's own (ECMA-376-1, 18.8.30). */
const firstFormat = 164;

/** The built-in format for texts, by which what is typed into the cell stays a text. */
const textFormat = 49;

/** A style's place among the cell formats of `stylesXml`. */
export function styleOf(name: StyleName): number {
  return typeof name === 'number' ? 4 + name : { head: 1, text: 2, year: 3 }[name];
}

/** The stylesheet (ECMA-376-1, 18.8) of all workbooks. */
export function stylesXml(): XmlElement {
  const decimals = Array.from({ length: mostDecimals + 1 }, (_, count) => count);
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
      ['fonts', { count: 2 }, [font(false), font(true)]],
      [
        'fills',
        { count: 3 },
        [
          ['fill', {}, [['patternFill', { patternType: 'none' }]]],
          ['fill', {}, [['patternFill', { patternType: 'gray125' }]]],
          ['fill', {}, [['patternFill', { patternType: 'solid' }, [['fgColor', { rgb: 'FFE8EDF4' }]]]]],
        ],
      ],
      [
        'borders',
        { count: 1 },
        [
          [
            'border',
            {},
            ['left', 'right', 'top', 'bottom', 'diagonal'].map((side): XmlElement => [side, {}]),
          ],
        ],
      ],
      ['cellStyleXfs', { count: 1 }, [['xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }]]],
      [
        'cellXfs',
        { count: 4 + decimals.length },
        [
          format(0, {}),
          format(textFormat, { fontId: 1, applyFont: 1, fillId: 2, applyFill: 1 }, true),
          format(textFormat, { quotePrefix: 1 }, true),
          format(1, {}, true),
          ...decimals.map((count) => format(firstFormat + count, {}, true)),
        ],
      ],
      ['cellStyles', { count: 1 }, [['cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }]]],
    ],
  ];
}

function font(isBold: boolean): XmlElement {
  return [
    'font',
    {},
    [...(isBold ? [['b', {}] as const] : []), ['sz', { val: 11 }], ['name', { val: '游ゴシック' }]],
  ];
}

function format(numFmtId: number, more: Readonly<Record<string, number>>, isTop = false): XmlElement {
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
    isTop ? [['alignment', { vertical: 'top', wrapText: 1 }]] : [],
  ];
}
