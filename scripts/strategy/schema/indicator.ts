import * as z from 'zod';
import { text, textOf } from '../../source/schema.ts';
import { decimalForm, decimalPattern, mendDecimal, suggestDecimal } from '../decimal.ts';
import { fiscalYearForm, fiscalYearPattern, mendFiscalYear, suggestFiscalYear } from '../fiscal-year.ts';

/** Values by fiscal year: `{ R6: 2000000 }`. */
const values = z.record(
  textOf(fiscalYearPattern, fiscalYearForm, suggestFiscalYear, mendFiscalYear),
  textOf(decimalPattern, decimalForm, suggestDecimal, mendDecimal),
);

/** One value with its fiscal year. */
const value = values.refine((entries) => Object.keys(entries).length === 1, {
  params: {
    expected: { ja: '年度と値の一組（例 { R6: 2000000 }）', en: 'one year and value, as { R6: 2000000 }' },
  },
});

/** `indicators/*.yaml`: one thing that is measured. */
export const indicatorSchema = z.strictObject({
  name: text.describe('指標の名前'),
  unit: text.optional().describe('単位'),
  direction: z.enum(['increase', 'decrease', 'maintain']).optional().describe('望ましい向き'),
  department: text.optional().describe('担当課'),
  source: text.optional().describe('出典'),
  definition: text.optional().describe('定義'),
  plans: z
    .record(
      text,
      z.strictObject({
        baseline: value.optional().describe('基準値'),
        target: value.optional().describe('目標値'),
      }),
    )
    .optional()
    .describe('計画ごとの基準値と目標値'),
  actuals: values.optional().describe('年度ごとの実績値'),
});

/** The front matter of a goal's file. */
export const goalSchema = z.strictObject({
  label: text.optional().describe('目標の脇に置く名（基本目標１、しごと など）'),
});
