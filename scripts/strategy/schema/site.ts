import * as z from 'zod';
import { text } from '../../source/schema.ts';
import { isBaseUrl } from './base-url.ts';
import { date } from './date.ts';

/** How far a site conforms to JIS X 8341-3:2016, in the words of the guideline of the WAIC (2021). */
export const conformance = ['準拠', '一部準拠', '配慮'] as const;

/** The public website. */
export const site = z.strictObject({
  url: text
    .refine(isBaseUrl, {
      params: {
        expected: {
          ja: '公開する場所の URL（https://www.city.example.jp/senryaku/ の形）',
          en: 'the URL of the published site, such as https://www.city.example.jp/strategy/',
        },
        pattern: /^https?:\/\/[!-~]+$/,
      },
    })
    .optional()
    .meta({
      description: '公開する場所の URL。サイトマップなど、絶対 URL の要るものは、書いたときだけ作る',
      examples: ['https://www.city.example.jp/senryaku/'],
    }),
  name: text.optional().describe('サイトの名前。書かなければ題名'),
  pdf: text
    .refine((form) => form.includes('{size}'), {
      params: {
        expected: { ja: '{size} を含む文（（PDF：{size}） の形）', en: 'a text that holds {size}' },
        pattern: /\{size\}/,
      },
    })
    .optional()
    .meta({ description: 'PDF へのリンクに添える文。{size} は大きさになる', examples: ['（PDF：{size}）'] }),
  history: z
    .enum(['yes', 'no'])
    .meta({ enumDescriptions: ['公開する', '公開しない'] })
    .optional()
    .describe('更新の履歴（コミットの題）を公開するか。書かなければ yes'),
  accessibility: z
    .strictObject({
      status: z
        .enum(conformance)
        .meta({
          enumDescriptions: [
            '準拠：すべての達成基準を満たし、試験をした',
            '一部準拠：一部の達成基準を満たし、試験をした',
            '配慮：配慮して作ったが、試験の結果は問わない',
          ],
        })
        .describe('対応の度合い（ウェブアクセシビリティ基盤委員会の表記）'),
      note: text.optional().describe('例外や試験の方法など'),
      date: date.optional().meta({ description: '試験をした日', examples: ['2026-03-31'] }),
    })
    .optional()
    .describe('JIS X 8341-3:2016 への対応'),
});
