import * as z from 'zod';
import { between, text, textOf } from '../../source/schema.ts';
import { date } from './date.ts';

/** What a publication may have of its own; what it leaves out, the top level of `document.yaml` says. */
export const publication = {
  number: text.optional().meta({ description: '資料番号。題名の前に付く', examples: ['資料５'] }),
  status: z
    .enum(['案', '決定'])
    .meta({ enumDescriptions: ['まだ案：案の印が付く', '決まったもの：案の印は付かない'] })
    .optional()
    .describe('案か決定か。決まったら「決定」に変える'),
  draft: z
    .enum(['title', 'watermark'])
    .meta({
      enumDescriptions: ['題名の後に（案）と付ける', '題名の枠と、各ページの地に「案」を入れる'],
    })
    .optional()
    .describe('案の示し方。status が「案」のときだけ効く'),
  date: date.optional().meta({ description: '資料の日付', examples: ['2026-03-31'] }),
  contact: text.optional().meta({ description: '問い合わせ先', examples: ['総合政策課'] }),
  head: text.optional().describe('二ページ目からの上の余白に置く文。書かなければ資料番号と題名'),
  paper: z
    .strictObject({
      size: z.enum(['A3', 'A4']).optional().describe('用紙の大きさ'),
      orientation: z
        .enum(['landscape', 'portrait'])
        .meta({ enumDescriptions: ['横向き', '縦向き'] })
        .optional()
        .describe('用紙の向き'),
    })
    .optional()
    .meta({
      description: '用紙。書かなければ、比較表は A3 の横、ほかは A4 の縦',
      examples: [{ size: 'A3', orientation: 'landscape' }],
    }),
  fit: z
    .strictObject({
      pages: textOf(/^[1-9]\d{0,3}$/, { ja: '1 以上の整数', en: 'a whole number from 1 on' })
        .meta({ minimum: 1, maximum: 9999, multipleOf: 1 })
        .transform(Number)
        .optional()
        .meta({ description: '収めるページの数。書かなければ 1', examples: [1] }),
      smallest: between(4, 24)
        .optional()
        .meta({ description: '文字の大きさの下限（ポイント）。書かなければ 6.5', examples: [6.5] }),
    })
    .optional()
    .meta({
      description: '決まったページの数に収める。文字をできるだけ大きくし、下限でも収まらなければ誤りになる',
      examples: [{ pages: 1, smallest: 6.5 }],
    }),
};

/** Names of files that every system can have: Windows keeps some for itself, and the site has pages of its own. */
const documentName = textOf(
  /^(?!(?:index|about|search|404|en|con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,59}$/i,
  {
    ja: '半角英数字と「-」「_」の名前（index・about・search・404・en のほか。拡張子は付けない）',
    en: 'a name of letters, digits, "-" and "_" (other than index, about, search, 404, en; without an ending)',
  },
);

/** One of the publications that a build makes. */
export const publicationEntry = z.strictObject({
  name: documentName.meta({
    description: 'ファイルの名前（拡張子は付けない）。out/pdf/名前.pdf になる',
    examples: ['comparison'],
  }),
  template: text.meta({
    description: 'テンプレートの名前。comparison は比較表、strategy は本編',
    examples: ['comparison', 'strategy'],
  }),
  title: text.optional().describe('この資料の題名。書かなければ上の title'),
  subtitle: text.optional().meta({ description: '副題。題名の後に付く', examples: ['次期戦略'] }),
  ...publication,
  plan: text.optional().describe('この資料が扱う計画の id。書かなければ最後の計画'),
  comparison: z
    .enum(['yes', 'no'])
    .meta({ enumDescriptions: ['付ける', '付けない'] })
    .optional()
    .describe('付録に比較表を付けるか。書かなければ no'),
});
