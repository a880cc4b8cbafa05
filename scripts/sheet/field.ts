import type { Text } from '../diagnostics/diagnostic.ts';
import type { Indicator, Plan, Strategy } from '../strategy/strategy.ts';
import { yearName } from './year-text.ts';

/** Which of a plan's two values. */
export type Part = 'baseline' | 'target';

/** The keys of an indicator's file whose values are texts. */
export const textKeys = ['unit', 'direction', 'department', 'source', 'definition'] as const;

export type TextKey = (typeof textKeys)[number];

/** What a column of the form says of an indicator. */
export type Field =
  | { readonly kind: 'id' }
  | { readonly kind: 'name' }
  | { readonly kind: 'text'; readonly key: TextKey }
  /** The fiscal year of a plan's value, and the value. */
  | { readonly kind: 'year' | 'value'; readonly plan: string; readonly part: Part }
  | { readonly kind: 'actual'; readonly year: number };

/** A field's name, the same for the same field; also in the record of what was sent out. */
export function fieldName(field: Field): string {
  if (field.kind === 'id' || field.kind === 'name') return field.kind;
  if (field.kind === 'text') return field.key;
  return field.kind === 'actual' ? `actuals.${field.year}` : `${field.plan}.${field.part}.${field.kind}`;
}

/** What an indicator has in a field: a fiscal year by its calendar year, everything else as it is typed. */
export function fieldValue(indicator: Indicator, field: Field): string | undefined {
  if (field.kind === 'id') return idOf(indicator);
  if (field.kind === 'name') return indicator.name;
  if (field.kind === 'text') return indicator[field.key];
  if (field.kind === 'actual') return indicator.actuals.find(({ year }) => year.year === field.year)?.value;
  const value = indicator.plans.get(field.plan)?.[field.part];
  return field.kind === 'year' ? value && String(value.year.year) : value?.value;
}

/** An indicator's file as the form names it: its path below the indicators' folder, without its ending. */
export function idOf({ id }: Indicator): string {
  return id.replace(/^[^/]*\//, '');
}

/** The heads of a field in a form: the one that it is sent out with, then others by which it is known. */
export function fieldHeads(field: Field, strategy: Strategy): [string, ...string[]] {
  if (field.kind === 'id') return ['ファイル\n（変えない）', 'ファイル', 'ファイル名', 'ID', '指標ID'];
  if (field.kind === 'name') return ['指標の名前', '指標名', '指標', '名称'];
  if (field.kind === 'text') return textHeads[field.key];
  if (field.kind === 'actual') return [`${actualWord(strategy)}\n${yearName(field.year)}`];
  const plan = strategy.plans.find(({ id }) => id === field.plan);
  const words = [plan?.words[field.part] ?? '', field.part === 'baseline' ? '基準値' : '目標値'];
  const own = words.map((word) => (field.kind === 'year' ? yearHead(word) : word));
  const names = plan ? [planName(plan, strategy), plan.name, plan.id] : [];
  const [first, ...others] = names.flatMap((name) =>
    own.flatMap((word) => [`${name}\n${word}`, `${word}${name}`]),
  );
  return [first ?? '', ...others];
}

const textHeads: Readonly<Record<TextKey, [string, ...string[]]>> = {
  unit: ['単位'],
  direction: ['方向', '望ましい方向', '望ましい向き'],
  department: ['担当課', '所管課', '担当部署'],
  source: ['出典', 'データの出典'],
  definition: ['定義', '指標の定義'],
};

/** A field's name in messages. */
export function fieldLabel(field: Field, strategy: Strategy): Text {
  if (field.kind === 'actual')
    return { ja: `${actualWord(strategy)}（${yearName(field.year)}）`, en: `actual of FY${field.year}` };
  if (field.kind === 'id' || field.kind === 'name' || field.kind === 'text') {
    const [head] = fieldHeads(field, strategy);
    return { ja: head.replace(/\n.*/, ''), en: fieldName(field) };
  }
  const plan = strategy.plans.find(({ id }) => id === field.plan);
  const word = plan?.words[field.part] ?? field.part;
  const name = plan ? planName(plan, strategy) : field.plan;
  return {
    ja: `${field.kind === 'year' ? yearHead(word) : word}（${name}）`,
    en: `${field.part}${field.kind === 'year' ? ' year' : ''} (${name})`,
  };
}

/** The city's word for actual values, which is that of its newest plan. */
export function actualWord({ plans }: Strategy): string {
  return plans.at(-1)?.words.actual ?? '実績値';
}

/** 基準値 → 基準年度, 現状 → 現状の年度. */
function yearHead(word: string): string {
  return word.endsWith('値') ? word.replace(/値$/, '年度') : `${word}の年度`;
}

/** A plan's name, told apart where two have the same. */
export function planName({ id, name }: Plan, { plans }: Strategy): string {
  return plans.some((other) => other.id !== id && other.name === name) ? `${name}（${id}）` : name;
}
