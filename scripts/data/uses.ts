import type { Goal, Measure, Plan, Policy, Strategy } from '../strategy/strategy.ts';

/** One place of the strategy in which an indicator measures something. */
export interface Use {
  readonly plan: Plan;
  readonly goal: Goal;
  /** Undefined for 数値目標, which belong to the goal as a whole. */
  readonly policy: Policy | undefined;
  /** 具体的な事業 below the policy, where it is that one's KPI. */
  readonly project: Policy | undefined;
  readonly role: 'target' | 'kpi';
  readonly measure: Measure;
}

/** All uses in the order of the document: plan by plan, its goals from the top of the table. */
export function usesOf(strategy: Strategy): Use[] {
  return strategy.plans.flatMap((plan) => goalsOf(strategy, plan).flatMap((goal) => usesInGoal(plan, goal)));
}

/** A plan's goals from the top of the table, then those that do not stand in it. */
export function goalsOf({ rows }: Strategy, plan: Plan): Goal[] {
  const inTable = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.plan === plan && cell.goal ? [cell.goal] : [])),
  );
  return [...new Set([...inTable, ...plan.goals.values()])];
}

function usesInGoal(plan: Plan, goal: Goal): Use[] {
  const kpis = (policy: Policy, project: Policy | undefined): Use[] =>
    (project ?? policy).kpis.map((measure) => ({ plan, goal, policy, project, role: 'kpi', measure }));
  return goal.sections.flatMap((section): Use[] =>
    section.kind === 'targets'
      ? section.targets.map((measure) => ({
          plan,
          goal,
          policy: undefined,
          project: undefined,
          role: 'target',
          measure,
        }))
      : section.policies.flatMap((policy) => [
          ...kpis(policy, undefined),
          ...(policy.projects?.policies ?? []).flatMap((project) => kpis(policy, project)),
        ]),
  );
}
