import * as z from 'zod';
import { decimalPattern } from '../strategy/decimal.ts';
import { directions, roleNames } from './columns.ts';

/** The version of the JSON's form; a change that a reader would notice raises it. */
export const formatVersion = 1;

const text = z.string().min(1);

const value = z
  .strictObject({
    fiscalYear: z.int().min(1000).max(9999).describe('年度の始まる 4 月の西暦年'),
    era: text.describe('和暦の年度。令和6年度 など'),
    value: z.string().regex(decimalPattern).describe('値。桁を失わないよう、数字の文字列（十進数）'),
  })
  .meta({ id: 'value', title: '年度のある値' });

const policy = z.strictObject({ number: text.describe('番号'), title: z.string().describe('題名') });

const use = z.strictObject({
  goal: z
    .strictObject({
      id: text.describe('目標の符号'),
      label: text.nullable().describe('目標の呼び名'),
      title: text.describe('目標の題名'),
    })
    .describe('指標が出る目標'),
  policy: policy.nullable().describe('方針。数値目標では null'),
  project: policy.nullable().describe('具体的な事業。方針の KPI では null'),
  role: z.enum(keysOf(roleNames)).describe('target は数値目標、kpi は KPI'),
  number: text.nullable().describe('KPI の番号'),
});

const indicator = z.strictObject({
  id: text.describe('指標の符号。原稿のファイルの道筋から .yaml を除いたもの'),
  name: text.describe('指標の名前'),
  unit: text.nullable().describe('値の単位'),
  direction: z.enum(keysOf(directions)).nullable().describe('望ましい方向。増加、減少、維持'),
  department: text.nullable().describe('指標を受け持つ課'),
  source: text.nullable().describe('値の出典'),
  definition: text.nullable().describe('指標の定義'),
  plans: z
    .array(
      z.strictObject({
        plan: text.describe('計画の符号。plans にある'),
        uses: z.array(use).describe('計画の中で指標が出る所。資料の順'),
        baseline: value.nullable().describe('基準値'),
        target: value.nullable().describe('目標値'),
      }),
    )
    .describe('指標を使う、または値を与える計画'),
  actuals: z.array(value).describe('実績値。古い年度から'),
});

const words = z.strictObject({
  targets: text,
  policies: text,
  projects: text.nullable(),
  kpi: text,
  baseline: text,
  target: text,
  actual: text,
  none: text,
});

/** The form of `indicators.json`, of which both its JSON Schema and the type that the writer fills are made. */
export const indicatorsSchema = z
  .strictObject({
    format: z.literal('kurabe-indicators').describe('データの種類'),
    version: z.literal(formatVersion).describe('データの形の版'),
    about: z.strictObject({ ja: text, en: text }).describe('読み方'),
    licence: z
      .strictObject({ name: text.describe('名前'), url: z.url().describe('文のある所') })
      .nullable()
      .describe('再利用のライセンス。null は、定められていないこと'),
    updated: z.iso.date().nullable().describe('原稿が最後に改められた日。null は、わからないこと'),
    document: z
      .strictObject({
        number: text.nullable().describe('資料番号'),
        title: text.nullable().describe('題名'),
        author: text.nullable().describe('作成者'),
        language: text.nullable().describe('言語（BCP 47）'),
        status: z.enum(['案', '決定']).nullable().describe('案か決定か'),
        date: z.iso.date().nullable().describe('日付'),
        contact: text.nullable().describe('問い合わせ先'),
      })
      .describe('資料'),
    types: z
      .strictObject({ value: z.literal('decimal string'), fiscalYear: z.literal('integer') })
      .describe('値と年度の型'),
    columns: z
      .array(
        z.strictObject({
          id: text.describe('項目の符号'),
          name: text.describe('CSV の見出し'),
          type: z.enum(['text', 'integer', 'decimal']).describe('項目の型'),
          description: text.describe('説明'),
        }),
      )
      .describe('同じ内容の CSV の列'),
    plans: z
      .array(
        z.strictObject({
          id: text.describe('計画の符号'),
          name: text.describe('計画の名前'),
          words: words.describe('計画での言葉'),
        }),
      )
      .describe('計画。表の左から順に'),
    indicators: z.array(indicator).describe('指標。資料の順'),
  })
  .meta({ title: '総合戦略の指標' });

/** What `indicators.json` says. */
export type IndicatorsData = z.input<typeof indicatorsSchema>;

/** The JSON Schema (2020-12) of `indicators.json`. */
export function indicatorsJsonSchema(): string {
  const schema = z.toJSONSchema(indicatorsSchema, { target: 'draft-2020-12' });
  const identified = { $schema: schema.$schema, $id: `urn:kurabe:indicators:${formatVersion}`, ...schema };
  return `${JSON.stringify(identified, undefined, 1)}\n`;
}

function keysOf<Key extends string>(names: Readonly<Record<Key, string>>): [Key, ...Key[]] {
  return Object.keys(names) as [Key, ...Key[]];
}
