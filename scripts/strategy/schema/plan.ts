import * as z from 'zod';
import { text, textOf } from '../../source/schema.ts';
import {
  fiscalYearForm,
  fiscalYearPattern,
  mendFiscalYear,
  parseFiscalYear,
  suggestFiscalYear,
} from '../fiscal-year.ts';

/** The name of a plan's folder. */
export const planId = textOf(/^[A-Za-z][A-Za-z0-9_-]*$/, {
  ja: '半角英数字の名前（フォルダー名）',
  en: 'a name of letters and digits (the folder)',
});

/** A city's words for the levels of its strategy. */
export const words = z.strictObject({
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

const fiscalYear = textOf(fiscalYearPattern, fiscalYearForm, suggestFiscalYear, mendFiscalYear);

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

/** One column of the table. */
export const plan = z.strictObject({
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

/** Why a row has no goal of a plan. */
const noGoal = z.strictObject({
  none: text.meta({
    description: '対応する目標がない理由。「対応なし」の下に印刷される',
    examples: ['福祉計画に移したため'],
  }),
});
const goalName = text.describe('目標のファイルの名前（.md は付けない）');
/** A row's goals of one plan: one file name without `.md`, or several; or why there is none. */
export const goals = z.union([goalName, z.array(goalName), noGoal]).meta({
  description:
    'この計画の目標のファイルの名前（.md は付けない）。二つ以上を上下に並べるときは [ ] で囲む。対応する目標がなければ { none: 理由 } と書く。続いた行に同じ目標を書くと、一つの欄にまとまる',
  examples: ['1-industry', ['4-region', '5-collaboration']],
});
