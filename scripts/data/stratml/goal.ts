import type { Goal, Measure, Plan, Policy, Section } from '../../strategy/strategy.ts';
import { proseText } from '../prose-text.ts';
import type { XmlElement } from '../xml.ts';
import { identifierOf } from './identifier.ts';
import { indicatorLine, performanceIndicator } from './indicator.ts';
import { optional } from './optional.ts';

/** The parts of the standard: 1, the core elements, and 2, which adds the indicators. */
export type Part = 1 | 2;

/**
 * A Goal of StratML with its Objectives: 数値目標 of the goal as a whole are one, each policy is one, and each project
 * of a policy, which follows it, since an Objective cannot hold others.
 */
export function goalElement(goal: Goal, plan: Plan, part: Part): XmlElement {
  const others = [
    ...goal.sections.flatMap((section) => (section.kind === 'policies' ? [proseText(section.body)] : [])),
    proseText(goal.closing),
  ];
  return [
    'Goal',
    {},
    [
      ['Name', {}, goal.title],
      ['Description', {}, proseText(goal.body)],
      ['Identifier', {}, identifierOf(goal.anchor)],
      ...optional('SequenceIndicator', goal.label),
      ...optional('OtherInformation', others.filter(Boolean).join('\n')),
      ...goal.sections.flatMap((section) => objectives(section, plan, part)),
    ],
  ];
}

function objectives(section: Section, plan: Plan, part: Part): XmlElement[] {
  if (section.kind === 'policies')
    return section.policies.flatMap((policy) => [
      policyObjective(policy, policy.number, undefined, plan, part),
      ...(policy.projects?.policies ?? []).map((project) =>
        policyObjective(project, `${policy.number}${project.number}`, policy, plan, part),
      ),
    ]);
  return [
    objective(
      {
        name: plan.words.targets,
        description: proseText(section.body),
        anchor: section.anchor,
        number: section.number,
        other: '',
        measures: section.targets,
      },
      plan,
      part,
    ),
  ];
}

function policyObjective(
  policy: Policy,
  number: string,
  above: Policy | undefined,
  plan: Plan,
  part: Part,
): XmlElement {
  return objective(
    {
      name: policy.title,
      description: proseText(policy.body),
      anchor: policy.anchor,
      number,
      other: [
        above && `${plan.words.policies}：${above.number}${above.title}`,
        policy.projects && proseText(policy.projects.body),
      ]
        .filter(Boolean)
        .join('\n'),
      measures: policy.kpis,
    },
    plan,
    part,
  );
}

interface ObjectiveParts {
  readonly name: string;
  readonly description: string;
  readonly anchor: string;
  readonly number: string;
  readonly other: string;
  readonly measures: readonly Measure[];
}

function objective(
  { name, description, anchor, number, other, measures }: ObjectiveParts,
  plan: Plan,
  part: Part,
): XmlElement {
  const lines = part === 1 ? measures.map((measure) => indicatorLine(measure, plan)) : [];
  return [
    'Objective',
    {},
    [
      ['Name', {}, name],
      ...optional('Description', description),
      ['Identifier', {}, identifierOf(anchor)],
      ['SequenceIndicator', {}, number],
      ...optional('OtherInformation', [other, ...lines].filter(Boolean).join('\n')),
      ...(part === 2 ? measures.map((measure) => performanceIndicator(measure, plan)) : []),
    ],
  ];
}
