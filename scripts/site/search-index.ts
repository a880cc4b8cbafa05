import { type PackedIndex, packRecord, type SearchRecord } from '../client/search/records.ts';
import type { Goal, Indicator, Measure, Plan, Policy, Prose, Strategy } from '../strategy/strategy.ts';
import { searchableText } from './searchable-text.ts';

export type { SearchRecord } from '../client/search/records.ts';

/**
 * The addresses of pages from the site's root, as they stand in a link. On a goal's page the goal and its
 * policies have their anchors as ids.
 */
export interface RecordPaths {
  goal(plan: Plan, goal: Goal): string;
  indicator(indicator: Indicator): string;
}

/**
 * The text of `search-index.js`, a classic script that leaves the index in `globalThis.kurabeIndex`: pages that
 * are opened as files can load nothing else. It holds the texts as they are; the reader's browser folds them
 * (`client/search/fold.ts`). A whole city's texts are smaller than the engine of an index of words, and a search
 * for a part of a text misses nothing, whatever the words of a compound are. Measured beside Pagefind in
 * docs/search.md.
 */
export function searchIndex(records: readonly SearchRecord[]): string {
  const index: PackedIndex = { records: records.map(packRecord) };
  // Separators that older parsers take for ends of lines.
  const json = JSON.stringify(index).replace(/[\u2028\u2029]/g, (letter) =>
    letter === '\u2028' ? '\\u2028' : '\\u2029',
  );
  return `globalThis.kurabeIndex=${json};\n`;
}

/** Everything of a strategy that can be found: its goals, each with its policies, plan by plan; then its indicators. */
export function strategyRecords(strategy: Strategy, paths: RecordPaths): SearchRecord[] {
  const places = new Map<Indicator, string[]>();
  const goals = strategy.plans.flatMap((plan) =>
    [...plan.goals.values()].flatMap((goal) => goalRecords(plan, goal, paths.goal(plan, goal), places)),
  );
  const indicators = [...strategy.indicators.values()].map((indicator) =>
    indicatorRecord(indicator, paths.indicator(indicator), places.get(indicator) ?? []),
  );
  return [...goals, ...indicators];
}

/** A goal and its policies; notes on the way where each indicator is used. */
function goalRecords(plan: Plan, goal: Goal, page: string, places: Map<Indicator, string[]>): SearchRecord[] {
  const context = [plan.name, goal.label].filter(Boolean).join(' ');
  const note = ({ indicator, number }: Measure): void => {
    const place = [context, number].filter(Boolean).join(' ');
    places.set(indicator, [...(places.get(indicator) ?? []), place]);
  };
  const targets = goal.sections.flatMap((section) => (section.kind === 'targets' ? section.targets : []));
  targets.forEach(note);
  const policies = goal.sections.flatMap((section) => (section.kind === 'policies' ? section.policies : []));
  return [
    record('goal', page, goal, context, [
      goal.body,
      ...goal.sections.flatMap((section) => [section.heading, section.body]),
      ...targets.flatMap(measureProse),
      goal.closing,
    ]),
    ...policies.flatMap((policy) => policyRecords(policy, page, `${context} ${goal.title}`, note)),
  ];
}

function policyRecords(
  policy: Policy,
  page: string,
  context: string,
  note: (measure: Measure) => void,
): SearchRecord[] {
  const { projects } = policy;
  policy.kpis.forEach(note);
  return [
    record('policy', page, policy, context, [
      policy.body,
      ...policy.kpis.flatMap(measureProse),
      ...(projects ? [projects.heading, projects.body] : []),
    ]),
    ...(projects?.policies ?? []).flatMap((project) =>
      policyRecords(project, page, `${context} ${policy.title}`, note),
    ),
  ];
}

function measureProse({ label, note, details }: Measure): Prose[] {
  return [label, note, details];
}

function record(
  kind: 'goal' | 'policy',
  page: string,
  { anchor, title, heading }: Goal | Policy,
  context: string,
  pieces: readonly Prose[],
): SearchRecord {
  const { text, readings } = searchableText(pieces);
  const all = [...searchableText([heading]).readings, ...readings].join(' ');
  return { kind, page, anchor, title, context, text, ...(all ? { readings: all } : {}) };
}

function indicatorRecord(indicator: Indicator, page: string, places: readonly string[]): SearchRecord {
  const { name, definition, source, department, unit } = indicator;
  const text = [definition, department, source, unit].filter(Boolean).join(' ');
  return { kind: 'indicator', page, anchor: '', title: name, context: places.join('、'), text };
}
