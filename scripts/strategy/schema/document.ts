import * as z from 'zod';
import { nearest } from '../../diagnostics/nearest.ts';
import { isRuleId, ruleInfo, settableRules, severities } from '../../diagnostics/rule-ids.ts';
import { between, text, textOf } from '../../source/schema.ts';
import { eras } from '../era.ts';
import { fiscalYearForm, fiscalYearPattern, parseFiscalYear, suggestFiscalYear } from '../fiscal-year.ts';
import { isBaseUrl } from './base-url.ts';

const dateForm = { ja: '暦にある日付（2026-03-31 の形）', en: 'a date of the calendar such as 2026-03-31' };

const planId = textOf(/^[A-Za-z][A-Za-z0-9_-]*$/, {
  ja: '半角英数字の名前（フォルダー名）',
  en: 'a name of letters and digits (the folder)',
});

const words = z.strictObject({
  targets: text.optional().describe('数値目標の見出しの言葉'),
  policies: text.optional().describe('基本的な方針の見出しの言葉'),
  projects: text.optional().describe('方針の下の段（具体的な事業など）の見出しの言葉。使わなければ書かない'),
  kpi: text.optional().describe('KPI の欄の言葉'),
  baseline: text.optional().describe('基準値を指す言葉'),
  target: text.optional().describe('目標値を指す言葉'),
  actual: text.optional().describe('実績値を指す言葉'),
  none: text.optional().describe('対応する目標がない欄に入れる言葉'),
});

const fiscalYear = textOf(fiscalYearPattern, fiscalYearForm, suggestFiscalYear);

/** The fiscal years that a plan is for, both included. */
const period = z
  .strictObject({ from: fiscalYear.describe('初めの年度'), to: fiscalYear.describe('終わりの年度') })
  .refine(({ from, to }) => (parseFiscalYear(from)?.year ?? 0) <= (parseFiscalYear(to)?.year ?? 0), {
    params: {
      expected: {
        ja: '初めの年度（from）が終わりの年度（to）より後でない期間',
        en: 'a period whose first year (from) is not after its last (to)',
      },
    },
  });

/** Whose plan it is: the nation’s, which the others answer, or one of the local government’s own. */
export const planKinds = ['national', 'local'] as const;

/** The columns that a plan may have in the comparison table. */
export const columnKinds = ['label', 'goal', 'kpi'] as const;

const plan = z.strictObject({
  id: planId.describe('計画のフォルダー名'),
  name: text.describe('表の列の名前'),
  kind: z
    .enum(planKinds)
    .optional()
    .describe(
      '国の計画（national）か自治体の計画（local）か。書かなければ、どの目標にも数値目標・方針がない計画を国のものとみなす',
    ),
  period: period.optional().describe('計画の期間。初めと終わりの年度'),
  columns: z
    .array(z.enum(columnKinds))
    .min(1)
    .refine((columns) => columns.includes('goal') && new Set(columns).size === columns.length, {
      params: {
        expected: { ja: 'goal を含む、重なりのない並び', en: 'a list without repetitions that holds goal' },
      },
    })
    .optional()
    .describe('欄の順序。書かなければ内容から決まる'),
  words: words.optional().describe('この計画だけの言葉'),
});

/** A row's goals of one plan: one file name without `.md`, or several; or why there is none. */
const goals = z.union([
  text,
  z.array(text),
  z.strictObject({ none: text.describe('対応する目標がない理由') }),
]);

/** A text that is quoted, and when it was last revised. */
const source = z.strictObject({
  name: text.describe('出典の名前。引用の「出典：」の行に書くもの'),
  url: text
    .refine((url) => /^https?:\/\/[!-~]+$/.test(url) && URL.canParse(url), {
      params: { expected: { ja: 'URL（https://…）', en: 'a URL (https://…)' } },
    })
    .optional()
    .describe('出典のある URL'),
  revised: z
    .string()
    .refine(isDate, { params: { expected: dateForm, suggest: suggestDate } })
    .describe('最後に改訂された日'),
});

/** What a publication may have of its own; what it leaves out, the top level of `document.yaml` says. */
const publication = {
  number: text.optional().describe('資料番号'),
  status: z.enum(['案', '決定']).optional().describe('案か決定か'),
  draft: z.enum(['title', 'watermark']).optional().describe('案の示し方（題名の後に、または枠と透かしで）'),
  date: z
    .string()
    .refine(isDate, {
      params: { expected: dateForm, suggest: suggestDate, mend: mendDate },
    })
    .optional()
    .describe('日付'),
  contact: text.optional().describe('問い合わせ先'),
  head: text.optional().describe('二ページ目からの上の余白に置く文'),
  paper: z
    .strictObject({
      size: z.enum(['A3', 'A4']).optional(),
      orientation: z.enum(['landscape', 'portrait']).optional(),
    })
    .optional()
    .describe('用紙'),
  fit: z
    .strictObject({
      pages: textOf(/^[1-9]\d{0,3}$/, { ja: '1 以上の整数', en: 'a whole number from 1 on' })
        .transform(Number)
        .optional()
        .describe('収めるページの数'),
      smallest: between(4, 24).optional().describe('文字の大きさの下限（pt）'),
    })
    .optional()
    .describe('決まったページの数に収める'),
};

/** How far a site conforms to JIS X 8341-3:2016, in the words of the guideline of the WAIC (2021). */
export const conformance = ['準拠', '一部準拠', '配慮'] as const;

/** The public website. */
const site = z.strictObject({
  url: text
    .refine(isBaseUrl, {
      params: {
        expected: {
          ja: '公開する場所の URL（https://www.city.example.jp/senryaku/ の形）',
          en: 'the URL of the published site, such as https://www.city.example.jp/strategy/',
        },
      },
    })
    .optional()
    .describe('公開する場所の URL。サイトマップなど、絶対 URL の要るものは、書いたときだけ作る'),
  name: text.optional().describe('サイトの名前。書かなければ題名'),
  pdf: text
    .refine((form) => form.includes('{size}'), {
      params: { expected: { ja: '{size} を含む文（（PDF：{size}） の形）', en: 'a text that holds {size}' } },
    })
    .optional()
    .describe('PDF へのリンクに添える文。{size} は大きさになる'),
  history: z.enum(['yes', 'no']).optional().describe('更新の履歴（コミットの題）を公開するか'),
  accessibility: z
    .strictObject({
      status: z.enum(conformance).describe('対応の度合い'),
      note: text.optional().describe('例外や試験の方法など'),
      date: z
        .string()
        .refine(isDate, { params: { expected: dateForm, suggest: suggestDate, mend: mendDate } })
        .optional()
        .describe('試験をした日'),
    })
    .optional()
    .describe('JIS X 8341-3:2016 への対応'),
});

/** Names of files that every system can have: Windows keeps some for itself, and the site has pages of its own. */
const documentName = textOf(
  /^(?!(?:index|about|search|404|en|con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,59}$/i,
  {
    ja: '半角英数字と「-」「_」の名前（index・about・search・404・en のほか。拡張子は付けない）',
    en: 'a name of letters, digits, "-" and "_" (other than index, about, search, 404, en; without an ending)',
  },
);

/** One of the publications that a build makes. */
const publicationEntry = z.strictObject({
  name: documentName.describe('ファイルの名前'),
  template: text.describe('テンプレートの名前'),
  title: text.optional().describe('題名'),
  subtitle: text.optional().describe('副題'),
  ...publication,
  plan: text.optional().describe('資料が扱う計画'),
  comparison: z.enum(['yes', 'no']).optional().describe('付録に比較表を付けるか'),
});

/** Under which terms the data may be used again. */
const licence = z.strictObject({
  name: text.describe('ライセンスの名前'),
  url: text
    .refine((url) => /^https?:\/\/[!-~]+$/.test(url) && URL.canParse(url), {
      params: { expected: { ja: 'URL（https://…）', en: 'a URL (https://…)' } },
    })
    .describe('ライセンスの文のある URL'),
});

const ruleName = text.refine((name) => isRuleId(name) && ruleInfo[name].isSettable, {
  params: {
    expected: {
      ja: '重さを変えられる決まりの名前（一覧は kurabe explain）',
      en: 'the name of a rule whose severity is a setting (kurabe explain lists them)',
    },
    suggest: (name: string) => nearest(name, settableRules)[0],
  },
});

/** The severities that a city may choose. */
const ruleSettings = z.record(ruleName, z.enum([...severities, 'off']));

/** `document.yaml`: the publications of one strategy. */
export const documentSchema = z.strictObject({
  version: z.literal('1').describe('書式の版'),
  title: text.describe('題名'),
  ...publication,
  author: text.optional().describe('作成者'),
  language: textOf(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, {
    ja: '言語の符号（ja など）',
    en: 'a language tag such as ja',
  })
    .optional()
    .describe('本文の言語（BCP 47）'),
  licence: licence.optional().describe('オープンデータのライセンス'),
  documents: z.array(publicationEntry).min(1).optional().describe('作る資料。書かなければ比較表だけ'),
  site: site.optional().describe('公開するサイト'),
  words: words.optional().describe('段の呼び名'),
  prose: z.enum(['yes', 'no']).optional().describe('check のたびに文章も調べるか'),
  rules: ruleSettings.optional().describe('決まりの重さ（error、warning、hint、off）'),
  sources: z.array(source).optional().describe('引用する国の文書など。改訂の日より古い引用を見つける'),
  plans: z.array(plan).min(1).describe('計画。表の左から順に'),
  rows: z.array(z.record(planId, goals)).min(1).describe('対応。横に並ぶ目標の組'),
});

export type DocumentYaml = z.output<typeof documentSchema>;
export type PublicationYaml = z.output<typeof publicationEntry>;
export type PlanYaml = z.output<typeof plan>;
export type WordsYaml = z.output<typeof words>;

/** The date that is written out whole in another form, in an era that has the day: 令和8年2月10日, ２０２６／２／１０, R8.2.10. */
export function mendDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, era] = whole.exec(plain) ?? [];
  const date = whole.test(plain) ? suggestDate(plain) : undefined;
  const own = date === undefined ? undefined : eras.find(({ start }) => date >= start);
  const isOfEra = era === undefined || era === own?.name || era.toUpperCase() === own?.sign;
  return isOfEra ? date : undefined;
}

/** A date with nothing missing and nothing else; the first part is its era. */
const whole =
  /^(?:(令和|平成|昭和|[RHS])(?:元|\d{1,2})|\d{4})(?:年\d{1,2}月\d{1,2}日|([./-])\d{1,2}\2\d{1,2})$/i;

/** The date that a writer may have meant: 令和8年2月10日, 平成31.4.30, 2026/2/10 or R8.2.10 → 2026-02-10. */
function suggestDate(text: string): string | undefined {
  const match = /^(令和|平成|昭和|[RHS]|\d{2}(?=\d{2}))\.?(元|\d{1,2})\D+(\d{1,2})\D+(\d{1,2})日?$/i.exec(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!match) return undefined;
  const [, sign = '', number = '', month = '', day = ''] = match;
  const era = eras.find(({ sign: letter, name }) => name === sign || letter === sign.toUpperCase());
  const year = era ? era.first - 1 + (number === '元' ? 1 : Number(number)) : `${sign}${number}`;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}
