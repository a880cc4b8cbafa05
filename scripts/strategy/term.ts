import type { PlanValues, YearValue } from './strategy.ts';

/**
 * The actual values that fall into a plan's term: after the baseline's fiscal year, up to the target's. A
 * plan that gives the indicator no target has no term.
 */
export function actualsInTerm(
  actuals: readonly YearValue[],
  values: PlanValues | undefined,
): readonly YearValue[] {
  if (!values?.target) return [];
  const from = values.baseline?.year.year ?? Number.NEGATIVE_INFINITY;
  const to = values.target.year.year;
  return actuals.filter(({ year }) => year.year > from && year.year <= to);
}
