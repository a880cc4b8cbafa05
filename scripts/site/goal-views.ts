import { linesOf } from '../strategy/lines.ts';
import type { Goal, Plan, Policy, Prose, Strategy } from '../strategy/strategy.ts';
import { GoalViews, planView } from '../template/goal-view.ts';
import { goalPage } from '../template/site-paths.ts';
import type { SiteTexts } from './texts.ts';
import type { GoalPageView, GoalsPageView } from './view-schema.ts';

/** A goal with its plan. */
export interface PlannedGoal {
  readonly plan: Plan;
  readonly goal: Goal;
}

/** All goals, plan by plan: those of the table in its order, then the others. */
export function goalsOf({ plans, rows }: Strategy): PlannedGoal[] {
  const cells = rows.flatMap((row) => row.cells);
  return plans.flatMap((plan) => {
    const inTable = cells.flatMap((cell) => (cell.plan === plan && cell.goal ? [cell.goal] : []));
    return [...new Set([...inTable, ...plan.goals.values()])].map((goal) => ({ plan, goal }));
  });
}

/** What stands beside a goal in a plan's column: goals, or reasons why there is none. */
export interface Beside {
  readonly goals: ReadonlySet<Goal>;
  readonly reasons: ReadonlySet<string>;
}

/** What stands beside each goal in the table, plan by plan. */
export type RelatedGoals = ReadonlyMap<Goal, ReadonlyMap<Plan, Beside>>;

/** Finds the goals that answer each other: those of other plans whose cells share a row of the table. */
export function relateGoals(strategy: Strategy): RelatedGoals {
  const related = new Map<Goal, Map<Plan, { goals: Set<Goal>; reasons: Set<string> }>>();
  for (const line of linesOf(strategy))
    for (const { plan, goal } of line) {
      if (!goal) continue;
      const others = related.get(goal) ?? new Map<Plan, { goals: Set<Goal>; reasons: Set<string> }>();
      related.set(goal, others);
      for (const beside of line) {
        if (beside.plan === plan) continue;
        const found = others.get(beside.plan) ?? { goals: new Set(), reasons: new Set() };
        others.set(beside.plan, found);
        if (beside.goal) found.goals.add(beside.goal);
        else if (beside.reason !== undefined) found.reasons.add(beside.reason);
      }
    }
  return related;
}

/** The view of a goal's page, and the writer's Markdown by the names of its slots. */
export function goalPageView(
  { plan, goal }: PlannedGoal,
  strategy: Strategy,
  related: RelatedGoals,
  texts: SiteTexts,
): { view: GoalPageView; prose: ReadonlyMap<string, Prose> } {
  const prose = new Map<string, Prose>();
  const view: GoalPageView = {
    texts,
    plan: planView(plan),
    goal: new GoalViews(prose).goal(goal, plan),
    draft: draftOf(plan, strategy),
    related: strategy.plans
      .filter((other) => other !== plan && related.has(goal))
      .map((other) => ({
        plan: other.name,
        goals: [...(related.get(goal)?.get(other)?.goals ?? [])].map(goalLink),
        none: other.words.none,
        reasons: [...(related.get(goal)?.get(other)?.reasons ?? [])].map((text) => ({ text })),
      })),
  };
  return { view, prose };
}

/** （案） where a document about a plan is a draft. */
export function draftOf({ id }: Plan, { documents }: Strategy): string {
  return documents.some(({ plan, status }) => plan === id && status === '案') ? '（案）' : '';
}

/** A link to a goal's page. */
export function goalLink(goal: Goal): { page: string; label: string; title: string } {
  return { page: goalPage(goal), label: goal.label ?? '', title: goal.title };
}

/** The view of the list of all goals. */
export function goalsPageView(strategy: Strategy, texts: SiteTexts): GoalsPageView {
  const goals = goalsOf(strategy);
  return {
    texts,
    plans: strategy.plans.map((plan) => ({
      name: plan.name,
      anchor: `plan-${plan.id}`,
      goals: goals
        .filter((each) => each.plan === plan)
        .map(({ goal }) => ({
          ...goalLink(goal),
          policies: policiesOf(goal).map(({ anchor, number, title }) => ({
            page: `${goalPage(goal)}#${anchor}`,
            number,
            title,
          })),
        })),
    })),
  };
}

/** A goal's policies, in order. */
export function policiesOf({ sections }: Goal): Policy[] {
  return sections.flatMap((section) => (section.kind === 'policies' ? section.policies : []));
}
