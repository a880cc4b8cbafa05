import * as z from 'zod';
import { goal, plan } from '../template/view-schema.ts';
import { japaneseTexts } from './texts.ts';

/** The views of the site's own pages: what their templates (`templates/site/`) may name. */

const text = (description: string) => z.string().describe(description);
/** A name of a piece of the writer's Markdown; only `{{slot …}}` may print it. */
const slot = (description: string) => z.string().meta({ slot: true, description });
const flag = (description: string) => z.boolean().describe(description);

const texts = z
  .object(Object.fromEntries(Object.entries(japaneseTexts).map(([name, words]) => [name, text(words)])))
  .describe('画面の言葉（scripts/site/texts.ts）');

const link = z.object({
  page: text('ページ'),
  label: text('基本目標１ など（なければ空）'),
  title: text('題名の文字'),
});

export const goalPageSchema = z.object({
  texts,
  plan: plan.describe('目標の計画'),
  goal: goal.describe('目標'),
  draft: text('計画の資料が案なら（案）、そうでなければ空'),
  related: z
    .array(
      z.object({
        plan: text('計画の名前'),
        goals: z.array(link).describe('対応する目標'),
        none: text('対応なし の言葉'),
        reasons: z.array(z.object({ text: text('理由') })).describe('対応する目標がない理由'),
      }),
    )
    .describe('ほかの計画'),
});

export const goalsPageSchema = z.object({
  texts,
  plans: z
    .array(
      z.object({
        name: text('計画の名前'),
        anchor: text('id'),
        goals: z
          .array(
            link.extend({
              policies: z
                .array(
                  z.object({ page: text('ページと id'), number: text('①'), title: text('見出しの文字') }),
                )
                .describe('方針'),
            }),
          )
          .describe('目標'),
      }),
    )
    .describe('計画'),
});

export const indicatorPageSchema = z.object({
  texts,
  name: text('指標の名前'),
  facts: z.array(z.object({ name: text('項目'), value: text('値') })).describe('単位・向き・定義・出典など'),
  plans: z
    .array(
      z.object({
        name: text('計画の名前'),
        uses: z
          .array(
            link.extend({
              role: text('数値目標・KPI の言葉'),
              number: text('番号（なければ空）'),
              policy: text('方針の見出しの文字（なければ空）'),
            }),
          )
          .describe('使う所'),
      }),
    )
    .describe('計画'),
  hasValues: flag('値があるか'),
  values: z
    .array(
      z.object({
        plan: text('計画の名前（実績値では空）'),
        kind: text('基準値・目標値・実績値のどれか'),
        year: text('年度（令和6年度）'),
        western: text('西暦の年度（2024年度）'),
        number: text('桁区切りを入れた数'),
        unit: text('単位（なければ空）'),
      }),
    )
    .describe('値。年度の順'),
});

export const indicatorsPageSchema = z.object({
  texts,
  plans: z.array(z.object({ name: text('計画の名前') })).describe('どれかの指標を使う計画'),
  hasUnits: flag('単位のある指標があるか'),
  hasDepartments: flag('担当課のある指標があるか'),
  hasLatest: flag('基準値か実績値のある指標があるか'),
  hasTargets: flag('目標値のある指標があるか'),
  targetWord: text('目標値を指す言葉'),
  rows: z
    .array(
      z.object({
        page: text('指標のページ'),
        name: text('指標の名前'),
        unit: text('単位（なければ空）'),
        department: text('担当課（なければ空）'),
        uses: z
          .array(
            z.object({
              plan: text('計画の名前'),
              goals: z.array(link).describe('使う目標'),
            }),
          )
          .describe('計画ごと'),
        latest: text('最新の値（なければ空）'),
        latestYear: text('その年度'),
        target: text('最新の計画の目標値（なければ空）'),
        targetYear: text('その年度'),
      }),
    )
    .describe('指標'),
});

export const aboutPageSchema = z.object({
  texts,
  title: text('題名'),
  documents: z
    .array(
      z.object({
        page: text('ページ'),
        title: text('題名'),
        facts: z
          .array(z.object({ name: text('項目'), value: text('値') }))
          .describe('資料番号・状態・日付など'),
      }),
    )
    .describe('資料'),
  licence: text('ライセンスの名前（なければ空）'),
  licenceUrl: text('ライセンスの URL'),
  accessibility: z.object({
    statement: text('対応の度合いの文（設定がなければ空）'),
    date: text('試験の日（なければ空）'),
    note: text('例外や試験の方法（なければ空）'),
  }),
  contact: text('問い合わせ先（なければ空）'),
  commit: text('原稿のコミット（なければ空）'),
  history: z.array(z.object({ date: text('日付'), subject: text('変更の題') })).describe('更新の履歴'),
});

export const englishPageSchema = z.object({
  texts,
  heading: slot('題名'),
  body: slot('本文'),
});

/** Pages that have words only: not found, search. */
export const plainPageSchema = z.object({ texts });

export type GoalPageView = z.output<typeof goalPageSchema>;
export type GoalsPageView = z.output<typeof goalsPageSchema>;
export type IndicatorPageView = z.output<typeof indicatorPageSchema>;
export type IndicatorsPageView = z.output<typeof indicatorsPageSchema>;
export type AboutPageView = z.output<typeof aboutPageSchema>;
