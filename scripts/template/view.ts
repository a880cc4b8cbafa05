import { visit } from 'unist-util-visit';
import type * as z from 'zod';
import { draftMark, draftNote } from '../strategy/documents.ts';
import { formatDate } from '../strategy/era.ts';
import type {
  Cell,
  ColumnKind,
  DocumentSettings,
  Goal,
  Plan,
  Prose,
  Strategy,
} from '../strategy/strategy.ts';
import { emptyGoal, GoalViews, planView } from './goal-view.ts';
import { indicatorList } from './table-view.ts';
import {
  type CellView,
  type ComparisonView,
  comparisonViewSchema,
  type DocumentView,
  type StrategyView,
  strategyViewSchema,
} from './view-schema.ts';

/** A document's view with its description, and the writer's Markdown by the names of its slots. */
export interface ViewWithProse {
  readonly schema: z.ZodType;
  readonly view: ComparisonView | StrategyView;
  readonly prose: ReadonlyMap<string, Prose>;
}

/**
 * Makes the view of a document: plain data, in the order of the table. The template `comparison` gets the
 * table's; `strategy`, and a city's own templates, get that of one plan as well.
 */
export function makeView(strategy: Strategy, settings: DocumentSettings): ViewWithProse {
  const prose = new Map<string, Prose>();
  const views = new GoalViews(prose);
  const plan = strategy.plans.find(({ id }) => id === settings.plan) ?? strategy.plans.at(-1);
  if (settings.template === 'comparison' || !plan)
    return { schema: comparisonViewSchema, view: comparisonView(strategy, settings, views), prose };
  const goals = goalsOf(strategy, plan);
  const goalViews = goals.map((goal) => views.goal(goal, plan));
  const own = [...prose.values()];
  const comparison = comparisonView(strategy, settings, views);
  const view: StrategyView = {
    ...comparison,
    plan: planView(plan),
    goals: goalViews,
    indicators: indicatorList(goals),
    hasComparison: settings.hasComparison,
    hasFootnotes: (settings.hasComparison ? [...prose.values()] : own).some(hasFootnote),
  };
  return { schema: strategyViewSchema, view, prose };
}

function comparisonView(
  { plans, rows }: Strategy,
  settings: DocumentSettings,
  views: GoalViews,
): ComparisonView {
  return {
    document: documentView(settings),
    plans: plans.map(planView),
    columnCount: plans.reduce((sum, { columns }) => sum + columns.length, 0),
    rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => cellView(cell, views)) })),
  };
}

function documentView(settings: DocumentSettings): DocumentView {
  return {
    number: settings.number ?? '',
    title: settings.title,
    subtitle: settings.subtitle ?? '',
    author: settings.author ?? '',
    status: settings.status ?? '',
    isDraft: settings.status === '案',
    draftNote: draftNote(settings),
    draftMark: draftMark(settings),
    date: settings.date ?? '',
    dateText: settings.date ? formatDate(settings.date) : '',
    contact: settings.contact ?? '',
  };
}

/** A plan's goals in the order in which the table has them; it has each in one cell. */
function goalsOf({ rows }: Strategy, plan: Plan): Goal[] {
  const cells = rows.flatMap(({ cells }) => cells.filter((cell) => cell.plan === plan));
  return cells.flatMap(({ goal }) => goal ?? []);
}

function hasFootnote({ nodes }: Prose): boolean {
  let found = false;
  for (const node of nodes)
    visit(node, 'footnoteReference', () => {
      found = true;
    });
  return found;
}

function cellView({ plan, goal, reason, span }: Cell, views: GoalViews): CellView {
  const columns = columnsOf(plan.columns, goal);
  return {
    plan: planView(plan),
    hasGoal: goal !== undefined,
    hasLabel: goal !== undefined && columns.some(({ isLabel }) => isLabel),
    goal: goal ? views.goal(goal, plan) : emptyGoal,
    reason: reason ?? '',
    span,
    columns,
  };
}

/** A goal's columns; where it has no label, its text takes the label's column as well. */
function columnsOf(kinds: readonly ColumnKind[], goal: Goal | undefined): CellView['columns'] {
  const merge = goal !== undefined && goal.label === undefined && kinds.includes('label');
  return kinds
    .filter((kind) => !(merge && kind === 'label'))
    .map((kind, index) => ({
      isFirst: index === 0,
      isLabel: kind === 'label',
      isGoal: kind === 'goal',
      isKpi: kind === 'kpi',
      span: merge && kind === 'goal' ? 2 : 1,
    }));
}
