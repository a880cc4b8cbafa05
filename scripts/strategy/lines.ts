import type { Cell, Goal, Plan, Strategy } from './strategy.ts';

/** The cells of each of the table's rows, with those that span it from above; a row has one of every plan. */
export function linesOf({ rows }: Pick<Strategy, 'rows'>): Cell[][] {
  const lines: Cell[][] = rows.map(() => []);
  for (const [row, { cells }] of rows.entries())
    for (const cell of cells) for (const line of lines.slice(row, row + cell.span)) line.push(cell);
  return lines;
}

/** The local government's plans that have goals yet. */
export function localPlans({ plans }: Pick<Strategy, 'plans'>): Plan[] {
  return plans.filter(({ isNational, goals }) => !isNational && goals.size > 0);
}

/**
 * The national goals beside which no goal of a local plan stands in any row, nor a reason why there is none. Empty where
 * there are no local plans.
 */
export function unansweredGoals(strategy: Pick<Strategy, 'plans' | 'rows'>): Set<Goal> {
  const local = new Set(localPlans(strategy));
  const unanswered = new Set<Goal>();
  if (local.size === 0) return unanswered;
  const lines = linesOf(strategy);
  const nationalGoals = (line: readonly Cell[]): Goal[] =>
    line.flatMap(({ plan, goal }) => (plan.isNational && goal ? [goal] : []));
  for (const line of lines) for (const goal of nationalGoals(line)) unanswered.add(goal);
  // A goal whose file is missing was reported; the row is not empty.
  for (const line of lines)
    if (line.some(({ plan, isEmpty, reason }) => local.has(plan) && (!isEmpty || reason !== undefined)))
      for (const goal of nationalGoals(line)) unanswered.delete(goal);
  return unanswered;
}
