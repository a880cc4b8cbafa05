import type { Decimal } from '../strategy/decimal.ts';
import type { FiscalYear } from '../strategy/fiscal-year.ts';
import type { Indicator, Plan } from '../strategy/strategy.ts';
import type { Use } from './uses.ts';

/** One row of the CSV: an indicator × a plan × a kind of value × a fiscal year. */
export interface Row {
  readonly indicator: Indicator;
  /** Undefined for what lies in no plan. */
  readonly plan: Plan | undefined;
  /** Its first place in the plan. */
  readonly use: Use | undefined;
  readonly repetitions: readonly Use[];
  /** Undefined where there is no value. */
  readonly value: RowValue | undefined;
}

/** A number with what it is. */
export interface RowValue {
  readonly kind: keyof typeof kindNames;
  readonly year: FiscalYear;
  readonly value: Decimal;
}

/** A column of the CSV. */
export interface Column {
  /** For programs; never changes within a version of the format. */
  readonly id: string;
  /** The CSV's heading. */
  readonly name: string;
  readonly description: string;
  /** A number is written as it is, a text so that it is no formula. */
  readonly type: 'text' | 'integer' | 'decimal';
  /** All that the cells may say, where that is a short list. */
  readonly values?: readonly string[];
  /** Whether no cell is empty. */
  readonly isRequired?: true;
  cell(row: Row): string | undefined;
}

/** The kinds of values, by the words that all cities share; a city's own words are in the JSON's plans. */
export const kindNames = { baseline: '基準値', actual: '実績値', target: '目標値' } as const;

/** What an indicator is where it stands. */
export const roleNames = { target: '数値目標', kpi: 'KPI' } as const;

/** The directions that are wanted. */
export const directions = { increase: '増加', decrease: '減少', maintain: '維持' } as const;

/** The columns by which no two rows are the same. */
export const keyColumns: readonly string[] = ['indicator', 'plan', 'kind', 'fiscalYear'];

const text = (
  id: string,
  name: string,
  description: string,
  cell: Column['cell'],
  more: Pick<Column, 'values' | 'isRequired'> = {},
): Column => ({ id, name, description, type: 'text', ...more, cell });

/** The columns of the CSV, in order. */
export const columns: readonly Column[] = [
  text(
    'indicator',
    '指標ID',
    '指標の符号。原稿のファイルの道筋から .yaml を除いたもの',
    (row) => row.indicator.id,
    { isRequired: true },
  ),
  text('indicatorName', '指標名', '指標の名前', (row) => row.indicator.name, { isRequired: true }),
  text('plan', '計画ID', '計画の符号。どの計画の期間にも入らない値では空', (row) => row.plan?.id),
  text('planName', '計画名', '計画の名前', (row) => row.plan?.name),
  text('goalLabel', '目標の呼び名', '基本目標１、しごと など', (row) => row.use?.goal.label),
  text('goalTitle', '目標の題名', '指標が初めに出る目標の題名', (row) => row.use?.goal.title),
  text('policyNumber', '方針の番号', '目標の中での番号。数値目標では空', (row) => row.use?.policy?.number),
  text('policyTitle', '方針の題名', '方針の題名。数値目標では空', (row) => row.use?.policy?.title),
  text('projectNumber', '事業の番号', '方針の中での具体的な事業の番号', (row) => row.use?.project?.number),
  text('projectTitle', '事業の題名', '具体的な事業の題名', (row) => row.use?.project?.title),
  text('role', '位置付け', '数値目標 または KPI', (row) => row.use && roleNames[row.use.role], {
    values: Object.values(roleNames),
  }),
  text('number', '番号', 'KPI の番号。数値目標では空', (row) => row.use?.measure.number),
  text('repetitions', '再掲', '同じ計画の中で、ほかに出る所', (row) =>
    row.repetitions.map(placeText).join('；'),
  ),
  text(
    'kind',
    '値の種類',
    '基準値、実績値、目標値。値がなければ空',
    (row) => row.value && kindNames[row.value.kind],
    { values: Object.values(kindNames) },
  ),
  {
    id: 'fiscalYear',
    name: '年度（西暦）',
    description: '年度の始まる 4 月の西暦年',
    type: 'integer',
    cell: (row) => row.value && String(row.value.year.year),
  },
  text('era', '年度（和暦）', '令和6年度 など', (row) => row.value?.year.name),
  {
    id: 'value',
    name: '値',
    description: '数だけ。単位と桁区切りは付けない。空は値がないことで、0 ではない',
    type: 'decimal',
    cell: (row) => row.value?.value,
  },
  text('unit', '単位', '値の単位', (row) => row.indicator.unit),
  text(
    'direction',
    '望ましい方向',
    '増加、減少、維持',
    ({ indicator: { direction } }) => direction && directions[direction],
    { values: Object.values(directions) },
  ),
  text('department', '担当課', '指標を受け持つ課', (row) => row.indicator.department),
  text('source', '出典', '値の出典', (row) => row.indicator.source),
  text('definition', '定義', '指標の定義', (row) => row.indicator.definition),
];

/** Where an indicator stands, in one line: `基本目標１ ①創業の支援 KPI ①-2`. */
function placeText({ goal, policy, project, role, measure }: Use): string {
  return [
    goal.label ?? goal.title,
    ...[policy, project].flatMap((part) => (part ? [`${part.number}${part.title}`] : [])),
    [roleNames[role], measure.number].filter(Boolean).join(' '),
  ].join(' ');
}
