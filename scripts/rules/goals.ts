import type { Goal, Strategy } from '../strategy/strategy.ts';

/** All goals of all plans, also those in no row. */
export function allGoals({ plans }: Strategy): Goal[] {
  return plans.flatMap(({ goals }) => [...goals.values()]);
}
