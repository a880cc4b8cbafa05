import { kpisOf } from '../strategy/build.ts';
import type { Goal, Measure, Plan, Policy, Prose, Section } from '../strategy/strategy.ts';
import { indicatorPage } from './site-paths.ts';
import { indicatorTable, valueViews } from './table-view.ts';
import type { GoalView, MeasureView, PlanView, PolicyView, SectionView } from './view-schema.ts';

/** The view of a plan itself. */
export function planView({ id, name, words, columns }: Plan): PlanView {
  return {
    id,
    anchor: `plan-${id}`,
    name,
    words: { ...words, projects: words.projects ?? '' },
    columnCount: columns.length,
  };
}

/** Makes the views of goals and what they hold, and notes the slots on the way. */
export class GoalViews {
  constructor(readonly prose: Map<string, Prose>) {}

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
    const targets = section.kind === 'targets' ? section.targets : [];
    const targetViews = targets.map((target) => this.measure(target, plan));
    return {
      anchor: section.anchor,
      number: section.number,
      heading: this.slot(section.heading),
      body: this.slot(section.body),
      isTargets: section.kind === 'targets',
      isPolicies: section.kind === 'policies',
      targets: targetViews,
      table: indicatorTable(targets, targetViews, plan),
      policies:
        section.kind === 'policies' ? section.policies.map((policy) => this.policy(policy, plan)) : [],
    };
  }

  policy(policy: Policy, plan: Plan): PolicyView {
    const kpis = policy.kpis.map((kpi) => this.measure(kpi, plan));
    return {
      anchor: policy.anchor,
      number: policy.number,
      title: policy.title,
      heading: this.slot(policy.heading),
      body: this.slot(policy.body),
      kpis,
      table: indicatorTable(policy.kpis, kpis, plan),
      hasProjects: policy.projects !== undefined,
      projectsAnchor: policy.projects?.anchor ?? '',
      projectsHeading: policy.projects ? this.slot(policy.projects.heading) : '',
      projectsBody: policy.projects ? this.slot(policy.projects.body) : '',
      projects: (policy.projects?.policies ?? []).map((project) => this.policy(project, plan)),
    };
  }

  measure(measure: Measure, plan: Plan): MeasureView {
    const { indicator, anchor, number, label, note, details } = measure;
    return {
      anchor,
      page: indicatorPage(indicator),
      number: number ?? '',
      name: indicator.name,
      label: this.slot(label),
      note: this.slot(note),
      details: this.slot(details),
      unit: indicator.unit ?? '',
      department: indicator.department ?? '',
      source: indicator.source ?? '',
      definition: indicator.definition ?? '',
      values: valueViews(measure, plan),
    };
  }

  slot(prose: Prose): string {
    if (prose.nodes.length === 0) return '';
    this.prose.set(prose.slot, prose);
    return prose.slot;
  }
}

/** What stands for a goal where a plan has none that answers. */
export const emptyGoal: GoalView = {
  anchor: '',
  label: '',
  title: '',
  heading: '',
  body: '',
  sections: [],
  closing: '',
  kpis: [],
};
