import * as z from 'zod';
import { text, textOf } from '../../source/schema.ts';
import { goals, plan, planId, words } from './plan.ts';
import { publication, publicationEntry } from './publication.ts';
import { licence, source } from './references.ts';
import { ruleSettings } from './rule-settings.ts';
import { site } from './site.ts';

/** `document.yaml`: the publications of one strategy. */
export const documentSchema = z.strictObject({
  version: z.literal('1').describe('書式の版。いつも 1'),
  title: text.meta({ description: '題名', examples: ['飯塚市まち・ひと・しごと創生総合戦略'] }),
  ...publication,
  author: text.optional().meta({ description: '作成者', examples: ['飯塚市'] }),
  language: textOf(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, {
    ja: '言語の符号（ja など）',
    en: 'a language tag such as ja',
  })
    .optional()
    .meta({ description: '本文の言語（BCP 47）。書かなければ ja', examples: ['ja'] }),
  licence: licence.optional().describe('オープンデータのライセンス。書かなければ、データには載らない'),
  documents: z
    .array(publicationEntry.describe('作る資料の一つ'))
    .min(1)
    .optional()
    .meta({
      description: '作る資料。書かなければ比較表だけ',
      examples: [[{ name: 'strategy', template: 'strategy', plan: 'next' }]],
    }),
  site: site.optional().describe('公開するサイト'),
  words: words.optional().describe('段の呼び名。市の言葉に合わせる'),
  prose: z
    .enum(['yes', 'no'])
    .meta({ enumDescriptions: ['いつも調べる', 'kurabe check --prose のときだけ調べる'] })
    .optional()
    .describe('check のたびに文章も調べるか。書かなければ no'),
  rules: ruleSettings.optional().meta({
    description: '決まりの重さ。市のやり方に合わせて変える',
    examples: [{ 'goal-has-label': 'off' }],
  }),
  sources: z
    .array(source.describe('引用する文書の一つ'))
    .optional()
    .meta({
      description: '引用する国の文書など。改訂の日より古い引用を見つける',
      examples: [[{ name: '国の総合戦略', revised: '2025-12-23' }]],
    }),
  plans: z
    .array(plan.describe('計画の一つ（表の一列）'))
    .min(1)
    .meta({
      description: '計画。表の左から順に書く',
      examples: [[{ id: 'next', name: '次期戦略' }]],
    }),
  rows: z
    .array(z.record(planId, goals).describe('表の一行。計画の id と、その計画の目標のファイルの名前'))
    .min(1)
    .meta({
      description: '対応。横に並べる目標の組を、上から順に書く',
      examples: [[{ current: '1-industry', next: 'work' }]],
    }),
});

export type DocumentYaml = z.output<typeof documentSchema>;
export type PublicationYaml = z.output<typeof publicationEntry>;
export type PlanYaml = z.output<typeof plan>;
export type WordsYaml = z.output<typeof words>;
