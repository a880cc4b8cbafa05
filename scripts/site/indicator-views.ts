import { usesOf } from '../data/uses.ts';
import { formatDecimal } from '../strategy/decimal.ts';
import type { Goal, Indicator, Plan, Strategy, YearValue } from '../strategy/strategy.ts';
import { goalPage, indicatorPage } from '../template/site-paths.ts';
import { goalLink } from './goal-views.ts';
import type { SiteTexts } from './texts.ts';
import type { IndicatorPageView, IndicatorsPageView } from './view-schema.ts';

type Use = ReturnType<typeof usesOf>[number];

/** Where each indicator is used, in the order of the table. */
export type IndicatorUses = ReadonlyMap<Indicator, readonly Use[]>;

/** All indicators with their uses: those of the table in its order, then the others. */
export function indicatorUses(strategy: Strategy): IndicatorUses {
  const uses = new Map<Indicator, Use[]>();
  for (const use of usesOf(strategy)) {
    const known = uses.get(use.measure.indicator);
    if (known) known.push(use);
    else uses.set(use.measure.indicator, [use]);
  }
  for (const indicator of strategy.indicators.values()) if (!uses.has(indicator)) uses.set(indicator, []);
  return uses;
}

/** The view of an indicator's page. */
export function indicatorPageView(
  indicator: Indicator,
  uses: readonly Use[],
  { plans }: Strategy,
  texts: SiteTexts,
): IndicatorPageView {
  const { name, unit, direction, department, source, definition } = indicator;
  const values = valuesOf(indicator, plans);
  const facts = [
    { name: texts.definition, value: definition },
    { name: texts.unit, value: unit },
    { name: texts.direction, value: direction && texts[direction] },
    { name: texts.department, value: department },
    { name: texts.source, value: source },
  ];
  return {
    texts,
    name,
    facts: facts.flatMap(({ name, value }) => (value ? [{ name, value }] : [])),
    plans: plans.map((plan) => ({
      name: plan.name,
      uses: uses
        .filter((use) => use.plan === plan)
        .map(({ goal, policy, project, role, measure }) => ({
          ...goalLink(goal),
          page: `${goalPage(goal)}#${measure.anchor}`,
          role: role === 'target' ? plan.words.targets : plan.words.kpi,
          number: measure.number ?? '',
          policy: (project ?? policy)?.title ?? '',
        })),
    })),
    hasValues: values.length > 0,
    values: values.map(({ plan, kind, value }) => ({
      plan: plan?.name ?? '',
      kind,
      year: value.year.name,
      western: `${value.year.year}年度`,
      number: formatDecimal(value.value),
      unit: unit ?? '',
    })),
  };
}

interface ShownValue {
  readonly plan: Plan | undefined;
  readonly kind: string;
  readonly value: YearValue;
}

/** All values by fiscal year; in one year baselines, then actual values, then targets. */
function valuesOf({ plans: byPlan, actuals }: Indicator, plans: readonly Plan[]): ShownValue[] {
  const given = (kind: 'baseline' | 'target'): ShownValue[] =>
    plans.flatMap((plan) => {
      const value = byPlan.get(plan.id)?.[kind];
      return value ? [{ plan, kind: plan.words[kind], value }] : [];
    });
  const word = plans.at(-1)?.words.actual ?? '';
  const all = [
    ...given('baseline'),
    ...actuals.map((value): ShownValue => ({ plan: undefined, kind: word, value })),
    ...given('target'),
  ];
  return all.sort((a, b) => a.value.year.year - b.value.year.year);
}

/** The view of the list of all indicators. */
export function indicatorsPageView(
  uses: IndicatorUses,
  { plans }: Strategy,
  texts: SiteTexts,
): IndicatorsPageView {
  const used = plans.filter((plan) => [...uses.values()].flat().some((use) => use.plan === plan));
  const rows = [...uses].map(([indicator, places]) => {
    const latest = latestOf(indicator);
    const target = targetOf(indicator, plans);
    return {
      page: indicatorPage(indicator),
      name: indicator.name,
      unit: indicator.unit ?? '',
      department: indicator.department ?? '',
      uses: used.map((plan) => {
        const goals = new Set<Goal>();
        for (const use of places) if (use.plan === plan) goals.add(use.goal);
        return { plan: plan.name, goals: [...goals].map(goalLink) };
      }),
      latest: latest ? formatDecimal(latest.value) : '',
      latestYear: latest?.year.name ?? '',
      target: target ? formatDecimal(target.value) : '',
      targetYear: target?.year.name ?? '',
    };
  });
  return {
    texts,
    plans: used.map(({ name }) => ({ name })),
    hasUnits: rows.some(({ unit }) => unit !== ''),
    hasDepartments: rows.some(({ department }) => department !== ''),
    hasLatest: rows.some(({ latest }) => latest !== ''),
    hasTargets: rows.some(({ target }) => target !== ''),
    targetWord: plans.at(-1)?.words.target ?? '',
    rows,
  };
}

/** The newest of the baselines and actual values. */
function latestOf({ plans, actuals }: Indicator): YearValue | undefined {
  const baselines = [...plans.values()].flatMap(({ baseline }) => baseline ?? []);
  return [...baselines, ...actuals].reduce<YearValue | undefined>(
    (newest, value) => (newest && newest.year.year > value.year.year ? newest : value),
    undefined,
  );
}

/** The target of the last plan that has one. */
function targetOf(indicator: Indicator, plans: readonly Plan[]): YearValue | undefined {
  return plans.flatMap(({ id }) => indicator.plans.get(id)?.target ?? []).at(-1);
}
