import pdfmake from 'pdfmake';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { FontFiles, Setter } from './setter.ts';
import type { BenchGoal, BenchTable, NumberedText } from './table-data.ts';
import { columnWidths, look } from './table-look.ts';

/** Sets the table with plain pdfmake: its public interface and its own layout. */
export function pdfmakeSetter({ normal, bold }: FontFiles): Setter {
  pdfmake.setFonts({ table: { normal, bold, italics: normal, bolditalics: bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return async (table) => {
    let pages = 0;
    const { page, size, line, padding, rule, colors } = look;
    const pdf = await pdfmake
      .createPdf({
        info: { title: table.title },
        language: 'ja',
        pageSize: { width: page.width, height: page.height },
        pageMargins: page.margin,
        defaultStyle: { font: 'table', fontSize: size, lineHeight: line, color: colors.text },
        footer: (number, count) => {
          pages = count;
          return { text: `${number} / ${count}`, alignment: 'center', fontSize: 8, margin: [0, 11, 0, 0] };
        },
        content: [
          {
            text: table.title,
            fontSize: size * look.title,
            bold: true,
            alignment: 'center',
            margin: [0, 0, 0, 5],
          },
          {
            layout: {
              hLineWidth: () => rule,
              vLineWidth: () => rule,
              hLineColor: () => colors.line,
              vLineColor: () => colors.line,
              paddingTop: () => padding.vertical,
              // pdfmake leaves a line's leading below it.
              paddingBottom: () => padding.vertical - size * (line - 1),
              paddingLeft: () => padding.horizontal,
              paddingRight: () => padding.horizontal,
            },
            table: {
              headerRows: 1,
              // pdfmake adds the padding and the rules to the widths.
              widths: columnWidths().map((width) => width - 2 * padding.horizontal - rule),
              body: [header(table), ...body(table)],
            },
          },
        ],
      })
      .getBuffer();
    return { pages, pdf };
  };
}

function header({ plans }: BenchTable): TableCell[] {
  const cell = (text: string, colSpan: number): TableCell[] => [
    {
      text,
      colSpan,
      bold: true,
      alignment: 'center',
      color: look.colors.onHead,
      fillColor: look.colors.head,
    },
    ...Array.from({ length: colSpan - 1 }, () => ({ text: '' })),
  ];
  return plans.flatMap((plan, index) => cell(plan, index === 0 ? 1 : 3));
}

function body({ rows }: BenchTable): TableCell[][] {
  return rows.map(({ direction, current, next }) => [
    { stack: [heading(direction.title), { ul: [...direction.items] }] },
    ...goalCells(current, 1),
    ...(next ? goalCells(next, next.rows) : [{ text: '' }, { text: '' }, { text: '' }]),
  ]);
}

function goalCells(goal: BenchGoal, rowSpan: number): TableCell[] {
  return [
    { text: goal.label, rowSpan, bold: true, alignment: 'center', fillColor: look.colors.label },
    {
      rowSpan,
      stack: [
        heading(goal.title),
        { text: goal.text, margin: [0, 0, 0, 3] },
        part('（１）数値目標', goal.targets),
        part('（２）基本的な方針', goal.policies.map(numbered)),
      ],
    },
    { rowSpan, stack: [heading('KPI'), ...goal.kpis.map(numbered)] },
  ];
}

function heading(text: string): Content {
  return {
    text,
    bold: true,
    fontSize: look.size * look.heading,
    color: look.colors.heading,
    margin: [0, 0, 0, 3],
  };
}

function part(title: string, items: readonly Content[]): Content {
  return {
    columns: [
      { text: title, color: look.colors.heading, width: look.section * look.size },
      { stack: [...items] },
    ],
    margin: [0, 0, 0, 2],
  };
}

function numbered({ number, text }: NumberedText): Content {
  return { columns: [{ text: number, width: look.number * look.size }, { text }] };
}
