import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { ContentTree } from '../source/content-tree.ts';
import { readEnglish } from './english.ts';
import { type GoalFile, readGoal } from './goal.ts';
import { layRows } from './grid.ts';
import { type Indicators, readIndicators } from './indicators.ts';
import { type IndicatorPlace, resolveLinks } from './links.ts';
import { type PlanSettings, readSettings } from './settings.ts';
import type { ColumnKind, Goal, Measure, Plan, Policy, Strategy } from './strategy.ts';
import { readTerms } from './terms.ts';

/**
 * Makes the strategy of the content folder: settings, plans with their goals, indicators, rows;
 * links resolved and numbers given. Problems are reported; what is sound is built all the same, so
 * that the rules can look at it.
 *
 * @returns undefined where `document.yaml` is missing or not valid
 */
export function buildStrategy(content: ContentTree, report: Report): Strategy | undefined {
  const settings = readSettings(content, report);
  const terms = readTerms(content, report);
  if (!settings) {
    readIndicators(content, undefined, report);
    return undefined;
  }
  const indicators = readIndicators(content, settings.plans, report);
  const files = new Map<string, GoalFile>();
  const unread = new Set<string>([...content.unread].map((path) => path.replace(/\.md$/i, '')));
  const plans = withKinds(
    settings.plans,
    settings.plans.map((plan) => readPlan(content, plan, indicators, files, unread, report)),
  );
  const rows = layRows(settings.rows, plans, unread, report);
  const goals = rows.flatMap(({ cells }) => cells.flatMap(({ goal }) => goal ?? []));
  const english = readEnglish(content, report);
  const { targets, namedImages } = resolveLinks(
    {
      content,
      goals: files,
      texts: english ? [{ id: 'en', file: english.file }] : [],
      indicators,
      indicatorPlaces: indicatorPlaces(goals),
    },
    report,
  );
  return {
    documents: settings.documents,
    site: settings.site,
    english,
    licence: settings.licence,
    plans,
    indicators: indicators.valid,
    rows,
    targets,
    namedImages,
    ruleSettings: settings.rules,
    terms,
    hasProseCheck: settings.hasProseCheck,
    sources: settings.sources,
    isWhole: unread.size === 0,
    content,
  };
}

function readPlan(
  content: ContentTree,
  { id, name, words, columns, period }: PlanSettings,
  indicators: Indicators,
  files: Map<string, GoalFile>,
  unread: Set<string>,
  report: Report,
): Omit<Plan, 'isNational'> {
  const goals = new Map<string, Goal>();
  const paths = [...content.files.keys()].filter((path) => path.startsWith(`${id}/`)).sort();
  for (const path of paths) {
    const file = content.files.get(path);
    if (file?.kind !== 'markdown') continue;
    const read = readGoal(file, words, indicators, report);
    const key = path.slice(id.length + 1).replace(/\.md$/i, '');
    if (read && goals.has(key))
      report(
        problem('goal-is-unique', {
          place: { file: file.file },
          message: {
            ja: `同じ名前の目標のファイルがもう一つあります（${goals.get(key)?.file.file}）`,
            en: `There is another goal file of this name (${goals.get(key)?.file.file})`,
          },
          note: { ja: 'どちらかを消すか、名前を変えてください', en: 'delete or rename one of them' },
        }),
      );
    else if (read) {
      goals.set(key, read.goal);
      files.set(path, read);
    } else unread.add(`${id}/${key}`);
  }
  return { id, name, words, goals, columns: columns ?? columnsOf([...goals.values()]), period };
}

/** Tells the nation's plans from the others: as the settings say, or those that alone have neither targets nor policies. */
function withKinds(settings: readonly PlanSettings[], plans: readonly Omit<Plan, 'isNational'>[]): Plan[] {
  const isMeasured = plans.map(({ goals }) =>
    [...goals.values()].some(({ sections }) => sections.length > 0),
  );
  return plans.map((plan, index) => {
    const kind = settings[index]?.kind;
    const isNational =
      kind === undefined
        ? plan.goals.size > 0 && !isMeasured[index] && isMeasured.includes(true)
        : kind === 'national';
    return { ...plan, isNational };
  });
}

/** A plan shows labels and KPIs where any of its goals has them. */
function columnsOf(goals: readonly Goal[]): ColumnKind[] {
  const hasLabels = goals.some(({ label }) => label !== undefined);
  const hasKpis = goals.some((goal) => kpisOf(goal).length > 0);
  return [...(hasLabels ? ['label' as const] : []), 'goal', ...(hasKpis ? ['kpi' as const] : [])];
}

/** The KPIs of a goal's policies and their projects, in order. */
export function kpisOf(goal: Goal): Measure[] {
  const below = ({ kpis, projects }: Policy): Measure[] => [
    ...kpis,
    ...(projects?.policies ?? []).flatMap(below),
  ];
  return goal.sections.flatMap((section) =>
    section.kind === 'policies' ? section.policies.flatMap(below) : [],
  );
}

/** The targets and KPIs of a goal, in order. */
export function measuresOf(goal: Goal): Measure[] {
  const targets = goal.sections.flatMap((section) => (section.kind === 'targets' ? section.targets : []));
  return [...targets, ...kpisOf(goal)];
}

/** The goals in which each indicator stands, with its place there, in the order of the table. */
function indicatorPlaces(goals: readonly Goal[]): Map<string, IndicatorPlace[]> {
  const places = new Map<string, IndicatorPlace[]>();
  for (const goal of goals)
    for (const { indicator, anchor } of measuresOf(goal))
      places.set(indicator.path, [...(places.get(indicator.path) ?? []), { goal, anchor }]);
  return places;
}
