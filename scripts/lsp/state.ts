import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import type { ContentTree } from '../source/content-tree.ts';
import type { Goal, Indicator, Plan, Strategy } from '../strategy/strategy.ts';

/** What the last check of a project found, on which completion, hover and links rest. */
export interface ProjectState {
  /** The files as they stood at the check, open ones as they stood in the editor. */
  readonly content: ContentTree;
  /** The last strategy that could be made of the sources; those of now may be half typed. */
  readonly strategy: Strategy | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
}

/** A file in the editor. */
export interface OpenFile {
  /** Its path from the project's root, as messages name it. */
  readonly file: string;
  /** Its path below the content folder; undefined where it is not in it. */
  readonly path: string | undefined;
  /** As it stands in the editor, every line ended by LF. */
  readonly text: string;
}

/** A goal with its plan. */
export interface PlacedGoal {
  readonly plan: Plan;
  readonly goal: Goal;
}

/** All goals, in the order of the plans. */
export function goalsOf(strategy: Strategy | undefined): PlacedGoal[] {
  return (strategy?.plans ?? []).flatMap((plan) => [...plan.goals.values()].map((goal) => ({ plan, goal })));
}

/** The goal whose file has a path below the content folder. */
export function goalAt(strategy: Strategy | undefined, path: string): PlacedGoal | undefined {
  return goalsOf(strategy).find(({ goal }) => goal.file.path === path);
}

/** The indicator whose file has a path below the content folder. */
export function indicatorAt(strategy: Strategy | undefined, path: string): Indicator | undefined {
  return strategy?.indicators.get(path);
}

/** The plan to whose folder a file belongs. */
export function planOf(strategy: Strategy | undefined, path: string): Plan | undefined {
  return strategy?.plans.find(({ id }) => path.startsWith(`${id}/`));
}
