import { measuresOf } from '../strategy/build.ts';
import { formatDecimal } from '../strategy/decimal.ts';
import type { Goal, Indicator, Measure, Plan, YearValue } from '../strategy/strategy.ts';
import { actualsInTerm } from '../strategy/term.ts';
import type { IndicatorListView, IndicatorTableView, MeasureView, ValueView } from './view-schema.ts';

/** The kinds of values that an indicator has in a plan, in the order in which they are shown. */
const kinds = ['baseline', 'actual', 'target'] as const;

type Values = Readonly<Record<(typeof kinds)[number], YearValue | undefined>>;

/** A measure's values in a plan; its newest actual value counts only where there is a target to hold it to. */
function valuesOf({ indicator }: Measure, plan: Plan): Values {
  const values = indicator.plans.get(plan.id);
  return {
    baseline: values?.baseline,
    actual: actualsInTerm(indicator.actuals, values).at(-1),
    target: values?.target,
  };
}

/** Those of a measure's values that are given, as they stand in a line. */
export function valueViews(measure: Measure, plan: Plan): ValueView[] {
  const values = valuesOf(measure, plan);
  const unit = measure.indicator.unit ?? '';
  return kinds.flatMap((kind) => {
    const value = values[kind];
    return value
      ? [{ word: plan.words[kind], number: formatDecimal(value.value), unit, year: value.year.name }]
      : [];
  });
}

/** Measures as a table: a column for what any of them has; a fiscal year that all share moves to its head. */
export function indicatorTable(
  measures: readonly Measure[],
  views: readonly MeasureView[],
  plan: Plan,
): IndicatorTableView {
  const values = measures.map((measure) => valuesOf(measure, plan));
  const columns = kinds.flatMap((kind) => {
    const years = new Set(values.flatMap((value) => value[kind]?.year.name ?? []));
    const [year = ''] = years;
    return years.size ? [{ kind, word: plan.words[kind], year: years.size === 1 ? year : '' }] : [];
  });
  return {
    hasNumbers: views.some(({ number }) => number !== ''),
    hasUnits: views.some(({ unit }) => unit !== ''),
    hasDepartments: views.some(({ department }) => department !== ''),
    columns: columns.map(({ word, year }) => ({ word, year })),
    rows: views.map((measure, row) => ({
      measure,
      cells: columns.map(({ kind, word, year }) => {
        const value = values[row]?.[kind];
        return {
          label: year === '' ? word : `${word}（${year}）`,
          number: value ? formatDecimal(value.value) : '',
          year: value && year === '' ? value.year.name : '',
        };
      }),
    })),
    details: views.filter(({ details }) => details !== ''),
  };
}

/** The indicators of goals with what defines them, each once, in the order of the text. */
export function indicatorList(goals: readonly Goal[]): IndicatorListView {
  const first = new Map<Indicator, string>();
  for (const { indicator, anchor } of goals.flatMap(measuresOf))
    if (!first.has(indicator)) first.set(indicator, anchor);
  const rows = [...first].map(([{ name, definition = '', source = '' }, anchor]) => ({
    anchor,
    name,
    definition,
    source,
  }));
  const hasDefinitions = rows.some(({ definition }) => definition !== '');
  const hasSources = rows.some(({ source }) => source !== '');
  return { hasDefinitions, hasSources, rows: hasDefinitions || hasSources ? rows : [] };
}
