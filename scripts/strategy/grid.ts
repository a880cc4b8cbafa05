import { type Place, problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { GoalName, RowSettings } from './settings.ts';
import type { Cell, Goal, Plan, Row } from './strategy.ts';

/** A goal's run of rows in one plan's column. */
interface Run {
  readonly goal: Goal | undefined;
  readonly reason: string | undefined;
  readonly isEmpty: boolean;
  readonly place: Place;
  readonly start: number;
  span: number;
}

/** The goals of plans whose files could not be read, so that rows which name them are not blamed. */
export type UnreadGoals = ReadonlySet<string>;

/**
 * Lays the goals out in the table's rows. A row of `document.yaml` takes as many of the table's rows
 * as its longest list of goals; each goal is one cell, and one that stands in two rows running is
 * one cell over both.
 */
export function layRows(
  rows: readonly RowSettings[],
  plans: readonly Plan[],
  unread: UnreadGoals,
  report: Report,
): Row[] {
  const heights = rows.map((row) => Math.max(1, ...plans.map(({ id }) => row.goals.get(id)?.length ?? 0)));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const cells: Cell[][] = Array.from({ length: total }, () => []);
  for (const plan of plans)
    for (const { start, ...run } of runsOf(plan, rows, heights, unread, report))
      cells[start]?.push({ plan, ...run });
  return cells.map((row) => ({ cells: row }));
}

function runsOf(
  plan: Plan,
  rows: readonly RowSettings[],
  heights: readonly number[],
  unread: UnreadGoals,
  report: Report,
): Run[] {
  const runs: Run[] = [];
  const placed = new Map<Goal, GoalName>();
  let start = 0;
  for (const [index, row] of rows.entries()) {
    const height = heights[index] ?? 1;
    const names = row.goals.get(plan.id) ?? [];
    const goals = names.flatMap((name) => {
      const goal = findGoal(plan, name, unread, report);
      return goal ? [{ goal, name }] : [];
    });
    if (goals.length === 0) {
      const reason = row.reasons.get(plan.id);
      const place = reason?.place ?? names[0]?.place ?? row.place;
      const isEmpty = names.length === 0 && row.isWhole;
      runs.push({ goal: undefined, reason: reason?.text, isEmpty, place, start, span: height });
    }
    for (const [at, { goal, name }] of goals.entries()) {
      const span = at === goals.length - 1 ? height - at : 1;
      const before = runs.at(-1);
      const earlier = placed.get(goal);
      if (before?.goal === goal) before.span += span;
      else if (earlier) report(apart(plan, name, earlier));
      else runs.push({ goal, reason: undefined, isEmpty: false, place: name.place, start: start + at, span });
      placed.set(goal, name);
    }
    start += height;
  }
  return runs;
}

function findGoal(
  plan: Plan,
  { name, place }: GoalName,
  unread: UnreadGoals,
  report: Report,
): Goal | undefined {
  const goal = plan.goals.get(name) ?? plan.goals.get(name.replace(/\.md$/, ''));
  if (goal || unread.has(`${plan.id}/${name}`)) return goal;
  report(
    problem('row-goal-exists', {
      place,
      message: {
        ja: `目標のファイルがありません: content/${plan.id}/${name}.md`,
        en: `There is no such goal file: content/${plan.id}/${name}.md`,
      },
      actual: name,
      expected: nearest(name, plan.goals.keys()),
      note: {
        ja: `目標のファイルの名前（.md は付けない）にするか、そのファイルを作ってください${listOf(plan, '。今あるもの: ', '、')}`,
        en: `write the name of a goal's file without .md, or make that file${listOf(plan, '; there are ', ', ')}`,
      },
    }),
  );
  return undefined;
}

/** The names of a plan's goals, as far as a line has room for them. */
function listOf({ goals }: Plan, lead: string, comma: string): string {
  const names = [...goals.keys()];
  const more = names.length > 12 ? `${comma}…` : '';
  return names.length ? `${lead}${names.slice(0, 12).join(comma)}${more}` : '';
}

function apart(plan: Plan, { name, place }: GoalName, earlier: GoalName): Parameters<Report>[0] {
  return problem('goal-rows-adjoin', {
    place,
    message: {
      ja: `目標「${name}」（${plan.name}）が離れた行に二度あります`,
      en: `The goal "${name}" (${plan.name}) stands in rows that are apart`,
    },
    actual: name,
    note: {
      ja: '続いた行に並べてください。続いた行では一つの欄にまとまります',
      en: 'put the rows next to each other; then it is one cell over both',
    },
    related: [{ place: earlier.place, message: { ja: '最初の行', en: 'the first row' } }],
  });
}
