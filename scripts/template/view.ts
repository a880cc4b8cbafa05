import { kpisOf } from '../strategy/build.ts';
import { formatDecimal } from '../strategy/decimal.ts';
import type {
  Cell,
  ColumnKind,
  Goal,
  Measure,
  Plan,
  Policy,
  Prose,
  Section,
  Strategy,
  YearValue,
} from '../strategy/strategy.ts';
import type {
  CellView,
  GoalView,
  MeasureView,
  PlanView,
  PolicyView,
  SectionView,
  ValueView,
  View,
} from './view-schema.ts';

/** The view of a strategy, and the writer's Markdown by the names of its slots. */
export interface ViewWithProse {
  readonly view: View;
  readonly prose: ReadonlyMap<string, Prose>;
}

/** Makes the comparison table's view: plain data, in the order of the table. */
export function makeView(strategy: Strategy): ViewWithProse {
  const prose = new Map<string, Prose>();
  const maker = new Maker(prose);
  const { settings, plans, rows } = strategy;
  const view: View = {
    document: {
      number: settings.number ?? '',
      title: settings.title,
      author: settings.author ?? '',
      status: settings.status ?? '',
      isDraft: settings.status === '案',
      date: settings.date ?? '',
      dateText: settings.date ? formatDate(settings.date) : '',
      contact: settings.contact ?? '',
    },
    plans: plans.map(planView),
    columnCount: plans.reduce((sum, { columns }) => sum + columns.length, 0),
    rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => maker.cell(cell)) })),
  };
  return { view, prose };
}

function planView({ id, name, words, columns }: Plan): PlanView {
  return {
    id,
    anchor: `plan-${id}`,
    name,
    words: { ...words, projects: words.projects ?? '' },
    columnCount: columns.length,
  };
}

/** 2026-03-31 → 令和8年3月31日; dates before the era of Reiwa keep the Western year. */
function formatDate(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const era = iso >= '2019-05-01' ? `令和${year === 2019 ? '元' : year - 2018}年` : `${year}年`;
  return `${era}${month}月${day}日`;
}

/** Makes the views of goals and what they hold, and notes the slots on the way. */
class Maker {
  constructor(readonly prose: Map<string, Prose>) {}

  cell({ plan, goal, span }: Cell): CellView {
    return {
      plan: planView(plan),
      hasGoal: goal !== undefined,
      goal: goal ? this.goal(goal, plan) : emptyGoal,
      span,
      columns: columnsOf(plan.columns, goal),
    };
  }

  goal(goal: Goal, plan: Plan): GoalView {
    return {
      anchor: goal.anchor,
      label: goal.label ?? '',
      title: goal.title,
      heading: this.slot(goal.heading),
      body: this.slot(goal.body),
      sections: goal.sections.map((section) => this.section(section, plan)),
      closing: this.slot(goal.closing),
      kpis: kpisOf(goal).map((measure) => this.measure(measure, plan)),
    };
  }

  section(section: Section, plan: Plan): SectionView {
    return {
      anchor: section.anchor,
      number: section.number,
      heading: this.slot(section.heading),
      body: this.slot(section.body),
      isTargets: section.kind === 'targets',
      isPolicies: section.kind === 'policies',
      targets: section.kind === 'targets' ? section.targets.map((target) => this.measure(target, plan)) : [],
      policies:
        section.kind === 'policies' ? section.policies.map((policy) => this.policy(policy, plan)) : [],
    };
  }

  policy(policy: Policy, plan: Plan): PolicyView {
    return {
      anchor: policy.anchor,
      number: policy.number,
      title: policy.title,
      heading: this.slot(policy.heading),
      body: this.slot(policy.body),
      kpis: policy.kpis.map((kpi) => this.measure(kpi, plan)),
      hasProjects: policy.projects !== undefined,
      projectsAnchor: policy.projects?.anchor ?? '',
      projectsHeading: policy.projects ? this.slot(policy.projects.heading) : '',
      projectsBody: policy.projects ? this.slot(policy.projects.body) : '',
      projects: (policy.projects?.policies ?? []).map((project) => this.policy(project, plan)),
    };
  }

  measure({ indicator, anchor, number, note, details }: Measure, plan: Plan): MeasureView {
    const values = indicator.plans.get(plan.id);
    const unit = indicator.unit ?? '';
    return {
      anchor,
      number: number ?? '',
      name: indicator.name,
      note: this.slot(note),
      details: this.slot(details),
      unit,
      department: indicator.department ?? '',
      source: indicator.source ?? '',
      definition: indicator.definition ?? '',
      values: [
        ...valueView(plan.words.baseline, values?.baseline, unit),
        ...(values?.target ? valueView(plan.words.actual, latest(indicator.actuals, values), unit) : []),
        ...valueView(plan.words.target, values?.target, unit),
      ],
    };
  }

  slot(prose: Prose): string {
    if (prose.nodes.length === 0) return '';
    this.prose.set(prose.slot, prose);
    return prose.slot;
  }
}

/** The newest actual value within a plan: after its baseline's year, up to its target's. */
function latest(
  actuals: readonly YearValue[],
  { baseline, target }: { baseline: YearValue | undefined; target: YearValue | undefined },
): YearValue | undefined {
  const from = baseline?.year.year ?? Number.NEGATIVE_INFINITY;
  const to = target?.year.year ?? Number.POSITIVE_INFINITY;
  return actuals.filter(({ year }) => year.year > from && year.year <= to).at(-1);
}

function valueView(word: string, value: YearValue | undefined, unit: string): ValueView[] {
  return value ? [{ word, number: formatDecimal(value.value), unit, year: value.year.name }] : [];
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

const emptyGoal: GoalView = {
  anchor: '',
  label: '',
  title: '',
  heading: '',
  body: '',
  sections: [],
  closing: '',
  kpis: [],
};
