import * as z from 'zod';
import { text, textOf } from '../../source/schema.ts';
import { decimalForm, decimalPattern, mendDecimal, suggestDecimal } from '../decimal.ts';
import { fiscalYearForm, fiscalYearPattern, mendFiscalYear, suggestFiscalYear } from '../fiscal-year.ts';

/** Values by fiscal year: `{ R6: 2000000 }`. */
const values = z
  .record(
    textOf(fiscalYearPattern, fiscalYearForm, suggestFiscalYear, mendFiscalYear),
    textOf(decimalPattern, decimalForm, suggestDecimal, mendDecimal).meta({
      description: 'その年度の値。半角の数字だけを書く（桁区切り・単位は付けない）。書いたとおりの桁で載る',
      minimum: -999_999_999_999_999,
      maximum: 999_999_999_999_999,
      examples: [1832000, 1.5],
    }),
  )
  .meta({ examples: [{ R6: 2000000 }] });

/** One value with its fiscal year. */
const value = values
  .refine((entries) => Object.keys(entries).length === 1, {
    params: {
      expected: { ja: '年度と値の一組（例 { R6: 2000000 }）', en: 'one year and value, as { R6: 2000000 }' },
    },
  })
  .meta({ minProperties: 1, maxProperties: 1 });

/** `indicators/*.yaml`: one thing that is measured. */
export const indicatorSchema = z.strictObject({
  name: text.meta({
    description: '指標の名前。表に載り、目標のファイルからのリンクの文にもなる',
    examples: ['観光客入込客数'],
  }),
  unit: text.optional().meta({ description: '単位。値の後に付く', examples: ['人', '件', '％'] }),
  direction: z
    .enum(['increase', 'decrease', 'maintain'])
    .meta({ enumDescriptions: ['増加：値を増やしたい', '減少：値を減らしたい', '維持：値を保ちたい'] })
    .optional()
    .describe('望ましい向き。目標値に届いたかどうかは、この向きで見る'),
  department: text.optional().meta({ description: '担当課', examples: ['商工観光課'] }),
  source: text
    .optional()
    .meta({ description: '出典。値の元になる統計や調査の名前', examples: ['観光入込客推計調査'] }),
  definition: text.optional().meta({
    description: '定義。何をどう数えた値かを一文で',
    examples: ['一年間に市内を訪れた人の延べ数'],
  }),
  plans: z
    .record(
      text,
      z
        .strictObject({
          baseline: value.optional().describe('基準値。年度と値を一組だけ書く'),
          target: value.optional().describe('目標値。年度と値を一組だけ書く'),
        })
        .describe('この計画での基準値と目標値'),
    )
    .optional()
    .meta({
      description: '計画ごとの基準値と目標値。キーは document.yaml の plans にある計画の id',
      examples: [{ next: { baseline: { R6: 1900000 }, target: { R11: 2200000 } } }],
    }),
  actuals: values.optional().meta({
    description: '年度ごとの実績値。毎年、一つずつ書き足す',
    examples: [{ R2: 950000, R3: 1020000 }],
  }),
});

/** The front matter of a goal's file. */
export const goalSchema = z.strictObject({
  label: text.optional().meta({ description: '目標の脇に置く名', examples: ['基本目標１', 'しごと'] }),
});
