import type { IndicatorEntry } from '../data/entries.ts';
import type { Plan, Strategy } from '../strategy/strategy.ts';
import { type Field, type Part, textKeys } from './field.ts';

/** The most columns of actual values that a form gets, the newest ones. */
const mostYears = 30;

const parts: readonly Part[] = ['baseline', 'target'];

/** The fields of a form about some indicators, in the order of its columns. */
export function formFields(strategy: Strategy, entries: readonly IndicatorEntry[]): Field[] {
  const plans = strategy.plans.filter((plan) =>
    entries.some((entry) => entry.plans.some((each) => each.plan === plan)),
  );
  return [
    { kind: 'id' },
    { kind: 'name' },
    ...textKeys.map((key): Field => ({ kind: 'text', key })),
    ...plans.flatMap(({ id: plan }) =>
      parts.flatMap((part): Field[] => [
        { kind: 'year', plan, part },
        { kind: 'value', plan, part },
      ]),
    ),
    ...actualYears(plans, entries).map((year): Field => ({ kind: 'actual', year })),
  ];
}

/**
 * The fiscal years of actual values: from the first that occurs in the indicators' values or with which a plan
 * begins, to the last of a plan, so that there is room for those to come.
 */
export function actualYears(plans: readonly Plan[], entries: readonly IndicatorEntry[]): number[] {
  const years = entries.flatMap(({ indicator: { actuals, plans: values } }) => [
    ...actuals.map(({ year }) => year.year),
    ...[...values.values()].flatMap(({ baseline, target }) =>
      [baseline, target].flatMap((value) => value?.year.year ?? []),
    ),
  ]);
  const periods = plans.flatMap(({ period }) => period ?? []);
  const all = [...years, ...periods.flatMap(({ from, to }) => [from.year, to.year])];
  if (all.length === 0) return [];
  const last = Math.max(...all);
  const first = Math.max(Math.min(...all), last - mostYears + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
