import * as z from 'zod';
import { nearest } from '../../diagnostics/nearest.ts';
import { isRuleId, ruleInfo, settableRules, severities } from '../../diagnostics/rule-ids.ts';
import { between, text, textOf } from '../../source/schema.ts';
import { eras } from '../era.ts';
import { fiscalYearForm, fiscalYearPattern, parseFiscalYear, suggestFiscalYear } from '../fiscal-year.ts';
import { isBaseUrl } from './base-url.ts';

const dateForm = { ja: '暦にある日付（2026-03-31 の形）', en: 'a date of the calendar such as 2026-03-31' };

const date = z.string().refine(isDate, {
  params: {
    expected: dateForm,
    suggest: suggestDate,
    mend: mendDate,
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  },
});

const planId = textOf(/^[A-Za-z][A-Za-z0-9_-]*$/, {
  ja: '半角英数字の名前（フォルダー名）',
  en: 'a name of letters and digits (the folder)',
});

const words = z.strictObject({
  targets: text.optional().meta({
    description: '数値目標の見出し（##）の言葉。書かなければ「数値目標」',
    examples: ['成果指標'],
  }),
  policies: text.optional().meta({
    description: '基本的な方針の見出し（##）の言葉。書かなければ「基本的な方針」',
    examples: ['施策', '基本的方向'],
  }),
  projects: text.optional().meta({
    description: '方針の下の段の見出し（####）の言葉。使わなければ書かない',
    examples: ['具体的な事業'],
  }),
  kpi: text.optional().describe('KPI の欄の言葉。書かなければ「KPI」'),
  baseline: text.optional().describe('基準値を指す言葉。書かなければ「基準値」'),
  target: text.optional().describe('目標値を指す言葉。書かなければ「目標値」'),
  actual: text.optional().describe('実績値を指す言葉。書かなければ「実績値」'),
  none: text.optional().describe('対応する目標がない欄に入れる言葉。書かなければ「対応なし」'),
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
  id: planId.meta({
    description:
      '計画のフォルダー名。content の中に同じ名前のフォルダーを作り、目標を一つずつ Markdown で書く',
    examples: ['current', 'next'],
  }),
  name: text.meta({ description: '表の列の名前', examples: ['現戦略', '次期戦略'] }),
  kind: z
    .enum(planKinds)
    .meta({ enumDescriptions: ['国の計画', '市町村など、自治体の計画'] })
    .optional()
    .describe(
      '国の計画（national）か自治体の計画（local）か。書かなければ、どの目標にも数値目標・方針がない計画を国のものとみなす',
    ),
  period: period
    .optional()
    .meta({ description: '計画の期間。初めと終わりの年度', examples: [{ from: 'R7', to: 'R11' }] }),
  columns: z
    .array(
      z.enum(columnKinds).meta({
        description: '欄の種類',
        enumDescriptions: ['目標の脇の名（label）', '目標（必ず要る）', '数値目標と KPI'],
      }),
    )
    .min(1)
    .refine((columns) => columns.includes('goal') && new Set(columns).size === columns.length, {
      params: {
        expected: { ja: 'goal を含む、重なりのない並び', en: 'a list without repetitions that holds goal' },
      },
    })
    .meta({ contains: { const: 'goal' }, uniqueItems: true })
    .optional()
    .meta({
      description: '欄の順序。goal は必ず入れる。書かなければ内容から決まる',
      examples: [['label', 'goal', 'kpi']],
    }),
  words: words.optional().describe('この計画だけの言葉。書かないものは、上の words のとおり'),
});

/** A row's goals of one plan: one file name without `.md`, or several; or why there is none. */
const noGoal = z.strictObject({
  none: text.meta({
    description: '対応する目標がない理由。「対応なし」の下に印刷される',
    examples: ['福祉計画に移したため'],
  }),
});
const goalName = text.describe('目標のファイルの名前（.md は付けない）');
const goals = z.union([goalName, z.array(goalName), noGoal]).meta({
  description:
    'この計画の目標のファイルの名前（.md は付けない）。二つ以上を上下に並べるときは [ ] で囲む。対応する目標がなければ { none: 理由 } と書く。続いた行に同じ目標を書くと、一つの欄にまとまる',
  examples: ['1-industry', ['4-region', '5-collaboration']],
});

/** A text that is quoted, and when it was last revised. */
const source = z.strictObject({
  name: text.meta({ description: '出典の名前。引用の「出典：」の行に書くもの', examples: ['国の総合戦略'] }),
  url: text
    .refine((url) => /^https?:\/\/[!-~]+$/.test(url) && URL.canParse(url), {
      params: { pattern: /^https?:/, expected: { ja: 'URL（https://…）', en: 'a URL (https://…)' } },
    })
    .optional()
    .describe('出典のある URL'),
  revised: date.meta({ description: '最後に改訂された日', examples: ['2025-12-23'] }),
});

/** What a publication may have of its own; what it leaves out, the top level of `document.yaml` says. */
const publication = {
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

const webAddress = /^https?:\/\/[!-~]+$/;

/** Under which terms the data may be used again. */
const licence = z.strictObject({
  name: text.meta({ description: 'ライセンスの名前', examples: ['CC BY 4.0'] }),
  url: text
    .refine((url) => webAddress.test(url) && URL.canParse(url), {
      params: { expected: { ja: 'URL（https://…）', en: 'a URL (https://…)' }, pattern: webAddress },
    })
    .meta({
      description: 'ライセンスの文のある URL',
      examples: ['https://creativecommons.org/licenses/by/4.0/deed.ja'],
    }),
});

const ruleName = text.refine((name) => isRuleId(name) && ruleInfo[name].isSettable, {
  params: {
    expected: {
      ja: '重さを変えられる決まりの名前（一覧は kurabe explain）',
      en: 'the name of a rule whose severity is a setting (kurabe explain lists them)',
    },
    // A rule that cannot be set is no slip for another one.
    suggest: (name: string) => (isRuleId(name) ? undefined : nearest(name, settableRules)[0]),
    choices: Object.fromEntries(settableRules.map((id) => [id, ruleInfo[id].description.ja])),
  },
});

/** The severities that a city may choose. */
const ruleSettings = z.record(
  ruleName,
  z.enum([...severities, 'off']).meta({
    description: '決まりの重さ',
    enumDescriptions: [
      'エラー：直すまで作れない',
      '注意：見直しを促す',
      '提案：よりよい書き方を勧める',
      '調べない',
    ],
  }),
);

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
