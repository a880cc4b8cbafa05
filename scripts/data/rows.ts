import type { Strategy } from '../strategy/strategy.ts';
import { actualsInTerm } from '../strategy/term.ts';
import type { Row, RowValue } from './columns.ts';
import { type IndicatorEntry, indicatorEntries, type PlanEntry } from './entries.ts';

/**
 * All indicators in long form: a row is an indicator × a plan × a kind of value × a fiscal year. An indicator
 * without values has a row as well, since blank is not 0.
 */
export function indicatorRows(strategy: Strategy): Row[] {
  return indicatorEntries(strategy).flatMap(rowsOf);
}

/** The rows of an indicator: plan by plan, then the actual values that lie in no plan's term. */
function rowsOf({ indicator, plans }: IndicatorEntry): Row[] {
  const rows = plans.flatMap(({ plan, uses: [use, ...repetitions], values }) => {
    const found = valuesOf({ indicator, values });
    return (found.length ? found : [undefined]).map(
      (value): Row => ({ indicator, plan, use, repetitions, value }),
    );
  });
  const inPlans = new Set(plans.flatMap(({ values }) => actualsInTerm(indicator.actuals, values)));
  const others = indicator.actuals
    .filter((actual) => !inPlans.has(actual))
    .map((actual): RowValue => ({ kind: 'actual', ...actual }));
  const outside = rows.length || others.length ? others : [undefined];
  return [
    ...rows,
    ...outside.map((value): Row => ({ indicator, plan: undefined, use: undefined, repetitions: [], value })),
  ];
}

/** The values of an indicator in a plan: the baseline, the actual ones of the plan's term, the target. */
export function valuesOf({
  indicator,
  values,
}: Pick<IndicatorEntry, 'indicator'> & Pick<PlanEntry, 'values'>): RowValue[] {
  return [
    ...(values?.baseline ? [{ kind: 'baseline' as const, ...values.baseline }] : []),
    ...actualsInTerm(indicator.actuals, values).map((actual) => ({ kind: 'actual' as const, ...actual })),
    ...(values?.target ? [{ kind: 'target' as const, ...values.target }] : []),
  ];
}
