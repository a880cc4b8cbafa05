import type { Indicator, Plan, PlanValues, Strategy } from '../strategy/strategy.ts';
import { type Use, usesOf } from './uses.ts';

/** An indicator with what the plans make of it. */
export interface IndicatorEntry {
  readonly indicator: Indicator;
  /** The plans that use it or give it values, in their order. */
  readonly plans: readonly PlanEntry[];
}

/** An indicator in one plan. */
export interface PlanEntry {
  readonly plan: Plan;
  /** In the order of the document; empty where the plan has values for it, but no goal that names it. */
  readonly uses: readonly Use[];
  readonly values: PlanValues | undefined;
}

/**
 * All indicators, those of the document in its order, then the others in the order of their paths
 * (UTF-16 code units).
 */
export function indicatorEntries(strategy: Strategy): IndicatorEntry[] {
  const uses = new Map<string, Use[]>();
  for (const use of usesOf(strategy)) {
    const { path } = use.measure.indicator;
    const known = uses.get(path);
    if (known) known.push(use);
    else uses.set(path, [use]);
  }
  const paths = new Set([...uses.keys(), ...[...strategy.indicators.keys()].sort()]);
  return [...paths].flatMap((path) => {
    const indicator = strategy.indicators.get(path);
    return indicator ? [{ indicator, plans: plansOf(indicator, uses.get(path) ?? [], strategy.plans) }] : [];
  });
}

function plansOf(indicator: Indicator, uses: readonly Use[], plans: readonly Plan[]): PlanEntry[] {
  return plans
    .map((plan) => ({
      plan,
      uses: uses.filter((use) => use.plan === plan),
      values: indicator.plans.get(plan.id),
    }))
    .filter((entry) => entry.uses.length > 0 || entry.values?.baseline || entry.values?.target);
}
