import * as z from 'zod';

/**
 * The views: what a template may name. This one description gives their types, the check of the
 * templates (`check.ts`) and the designer's reference in `docs/`.
 */

/** A name of a piece of the writer's Markdown; only `{{slot …}}` may print it. Empty where there is no text. */
const slot = (description: string) => z.string().meta({ slot: true, description });

const text = (description: string) => z.string().describe(description);
const flag = (description: string) => z.boolean().describe(description);
const count = (description: string) => z.number().describe(description);

const words = z.object({
  targets: text('数値目標'),
  policies: text('基本的な方針'),
  projects: text('具体的な事業（使わなければ空）'),
  kpi: text('KPI'),
  baseline: text('基準値'),
  target: text('目標値'),
  actual: text('実績値'),
  none: text('対応なし'),
});

const value = z.object({
  word: text('基準値・目標値・実績値のどれか'),
  number: text('桁区切りを入れた数'),
  unit: text('単位（なければ空）'),
  year: text('年度（令和6年度）'),
});

const measure = z.object({
  anchor: text('id'),
  page: text('サイトでの指標のページ'),
  number: text('①、①-1（数値目標では空）'),
  name: text('指標の名前'),
  label: slot('指標の名前（書かれたルビも出る）'),
  note: slot('リンクの後に同じ行で書かれた文（再掲）など'),
  details: slot('リンクの下に書かれた段落や箇条書き'),
  unit: text('単位（なければ空）'),
  department: text('担当課（なければ空）'),
  source: text('出典（なければ空）'),
  definition: text('定義（なければ空）'),
  values: z.array(value).describe('この計画の基準値・最新の実績値・目標値のうち、あるもの'),
});

const indicatorTable = z.object({
  hasNumbers: flag('番号のある行があるか'),
  hasUnits: flag('単位のある行があるか'),
  hasDepartments: flag('担当課のある行があるか'),
  columns: z
    .array(
      z.object({
        word: text('基準値・目標値・実績値のどれか'),
        year: text('どの行も同じ年度ならその年度（令和6年度）。違えば空'),
      }),
    )
    .describe('基準値・最新の実績値・目標値のうち、どれかの行にあるものの列'),
  rows: z
    .array(
      z.object({
        measure: measure.describe('指標'),
        cells: z
          .array(
            z.object({
              label: text('列の見出し（年度を含む）'),
              number: text('桁区切りを入れた数（なければ空）'),
              year: text('年度（列の見出しにあれば空）'),
            }),
          )
          .describe('columns と同じ並びの値'),
      }),
    )
    .describe('行'),
  details: z.array(measure).describe('リンクの下に文がある指標'),
});

const policy = z.object({
  anchor: text('id'),
  number: text('①（下の段では ア）'),
  title: text('見出しの文字'),
  heading: slot('見出し'),
  body: slot('本文'),
  kpis: z.array(measure).describe('この方針の KPI（下の段のものを除く）'),
  table: indicatorTable.describe('kpis を表にしたもの'),
  hasProjects: flag('下の段があるか'),
  projectsAnchor: text('下の段の見出しの id'),
  projectsHeading: slot('下の段の見出し（具体的な事業）'),
  projectsBody: slot('下の段の見出しの下の本文'),
  get projects() {
    return z.array(policy).describe('下の段');
  },
});

const section = z.object({
  anchor: text('id'),
  number: text('（１）'),
  heading: slot('見出し'),
  body: slot('本文'),
  isTargets: flag('数値目標か'),
  isPolicies: flag('基本的な方針か'),
  targets: z.array(measure).describe('数値目標'),
  table: indicatorTable.describe('targets を表にしたもの'),
  policies: z.array(policy).describe('方針'),
});

export const goal = z.object({
  anchor: text('id'),
  label: text('基本目標１ など（なければ空）'),
  title: text('題名の文字'),
  heading: slot('題名'),
  body: slot('本文'),
  sections: z.array(section).describe('数値目標・基本的な方針'),
  closing: slot('後書き'),
  kpis: z.array(measure).describe('方針とその下の段の KPI すべて'),
});

const column = z.object({
  isLabel: flag('目標の名の欄か'),
  isGoal: flag('目標の欄か'),
  isKpi: flag('KPI の欄か'),
  isFirst: flag('この計画の最初の欄か'),
  span: count('またぐ列の数'),
});

export const plan = z.object({
  id: text('フォルダーの名前'),
  anchor: text('id'),
  name: text('計画の名前'),
  words: words.describe('計画の言葉'),
  columnCount: count('欄の数'),
});

const cell = z.object({
  plan: plan.describe('計画'),
  hasGoal: flag('対応する目標があるか'),
  hasLabel: flag('目標の名の欄があるか'),
  goal: goal.describe('目標（hasGoal のときだけ）'),
  reason: text('対応する目標がない理由（なければ空）'),
  span: count('またぐ行の数'),
  columns: z.array(column).describe('欄'),
});

const document = z.object({
  number: text('資料番号（なければ空）'),
  title: text('題名'),
  subtitle: text('副題（なければ空）'),
  author: text('作成者（なければ空）'),
  status: text('案・決定（なければ空）'),
  isDraft: flag('案か'),
  draftNote: text('題名の後に置く（案）（案を題名で示さないなら空）'),
  draftMark: text('枠で囲む 案（案を枠と透かしで示さないなら空）'),
  date: text('日付 2026-03-31（なければ空）'),
  dateText: text('日付 令和8年3月31日（なければ空）'),
  contact: text('問い合わせ先（なければ空）'),
});

/** The view of the comparison table. */
export const comparisonViewSchema = z.object({
  document: document.describe('資料'),
  plans: z.array(plan).describe('計画'),
  columnCount: count('表の列の数'),
  rows: z.array(z.object({ cells: z.array(cell).describe('目標の欄') })).describe('表の行'),
});

const indicatorList = z.object({
  hasDefinitions: flag('定義のある指標があるか'),
  hasSources: flag('出典のある指標があるか'),
  rows: z
    .array(
      z.object({
        anchor: text('指標が初めに出る所の id'),
        name: text('指標の名前'),
        definition: text('定義（なければ空）'),
        source: text('出典（なければ空）'),
      }),
    )
    .describe('計画の指標。定義も出典も一つもなければ空'),
});

/** The view of one plan's own text, and of a city's own templates: all that the comparison has, and more. */
export const strategyViewSchema = comparisonViewSchema.extend({
  plan: plan.describe('資料が扱う計画'),
  goals: z.array(goal).describe('その計画の目標。表の順'),
  indicators: indicatorList.describe('指標一覧'),
  hasComparison: flag('付録に比較表を付けるか'),
  hasFootnotes: flag('目標の文（と付録の比較表の文）に注があるか'),
});

export type ComparisonView = z.output<typeof comparisonViewSchema>;
export type StrategyView = z.output<typeof strategyViewSchema>;
export type DocumentView = z.output<typeof document>;
export type CellView = z.output<typeof cell>;
export type GoalView = z.output<typeof goal>;
export type SectionView = z.output<typeof section>;
export type PolicyView = z.output<typeof policy>;
export type MeasureView = z.output<typeof measure>;
export type ValueView = z.output<typeof value>;
export type IndicatorTableView = z.output<typeof indicatorTable>;
export type IndicatorListView = z.output<typeof indicatorList>;
export type PlanView = z.output<typeof plan>;
