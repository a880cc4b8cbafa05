import type { Rule } from './rule.ts';

/** A goal in no row of `document.yaml` would be missing from the table. */
export const goalStandsInRow: Rule = ({ strategy }, report) => {
  const placed = new Set(strategy.rows.flatMap(({ cells }) => cells.map(({ goal }) => goal)));
  for (const plan of strategy.plans)
    for (const [name, goal] of plan.goals)
      if (!placed.has(goal))
        report({
          place: goal.place,
          message: {
            ja: `目標「${goal.title}」が document.yaml の rows のどこにもありません`,
            en: `The goal "${goal.title}" is in no row of document.yaml`,
          },
          note: {
            ja: `rows の対応する行に「${plan.id}: ${name}」を加えてください`,
            en: `add "${plan.id}: ${name}" to a row`,
          },
        });
};
