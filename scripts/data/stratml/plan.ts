import { measuresOf } from '../../strategy/build.ts';
import { fullTitle } from '../../strategy/documents.ts';
import type { Plan, Strategy } from '../../strategy/strategy.ts';
import type { DataOptions } from '../options.ts';
import { goalsOf } from '../uses.ts';
import { type XmlElement, xmlDocument } from '../xml.ts';
import { goalElement, type Part } from './goal.ts';
import { optional } from './optional.ts';

/** The root elements and namespaces of the parts. */
const roots = {
  1: ['StrategicPlan', { xmlns: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core' }],
  2: [
    'PerformancePlanOrReport',
    { xmlns: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport', Type: 'Strategic_Plan' },
  ],
} as const;

/**
 * A plan in the Strategy Markup Language: as a StrategicPlan of Part 1 (ISO 17469-1:2015), whose indicators are texts,
 * or as a PerformancePlanOrReport of Part 2 (ANSI/AIIM 22:2017), which has elements for them; by the schemas that the
 * standard's working group publishes, 1.1 of 1 April 2014 and 2.2.6 of 16 February 2016. Nothing stands in it that
 * the sources do not say: there is no Vision and no Mission, and an Organization only where the plan is the author's
 * own.
 *
 * @returns undefined for a plan without goals, which the standard does not know
 */
export function stratml(
  strategy: Strategy,
  plan: Plan,
  part: Part,
  { updated }: DataOptions,
): string | undefined {
  const goals = goalsOf(strategy, plan);
  if (goals.length === 0) return undefined;
  const [first] = strategy.documents;
  const [root, attributes] = roots[part];
  const core: XmlElement[] = [
    ...(first?.author && isOwn(strategy, plan)
      ? ([['Organization', {}, [['Name', {}, first.author]]]] as const)
      : []),
    ...goals.map((goal) => goalElement(goal, plan, part)),
  ];
  return xmlDocument(
    [
      root,
      attributes,
      [
        ['Name', {}, plan.name],
        ...optional('Description', first && fullTitle(first)),
        ...optional('OtherInformation', about(strategy)),
        ['StrategicPlanCore', {}, core],
        ...(updated
          ? ([['AdministrativeInformation', {}, [['PublicationDate', {}, updated]]]] as const)
          : []),
      ],
    ],
    'indented',
  );
}

/**
 * Whether a plan is that of the documents' author: one that is measured by the author's indicators, or that a document
 * is about. A national plan that stands beside it for comparison is neither.
 */
function isOwn(strategy: Strategy, plan: Plan): boolean {
  return (
    strategy.documents.some((document) => document.plan === plan.id) ||
    [...plan.goals.values()].some((goal) => measuresOf(goal).length > 0) ||
    [...strategy.indicators.values()].some((indicator) => indicator.plans.has(plan.id))
  );
}

function about({ documents, licence }: Strategy): string {
  const [first] = documents;
  return [
    first?.number && `資料番号：${first.number}`,
    first?.author && `作成者：${first.author}`,
    first?.status && `状態：${first.status}`,
    first?.date && `日付：${first.date}`,
    first?.contact && `問い合わせ先：${first.contact}`,
    licence && `ライセンス：${licence.name}（${licence.url}）`,
  ]
    .filter(Boolean)
    .join('\n');
}
