import type { Language } from '../diagnostics/diagnostic.ts';
import { measuresOf } from '../strategy/build.ts';
import { formatDecimal } from '../strategy/decimal.ts';
import type { Indicator, Strategy, YearValue } from '../strategy/strategy.ts';
import { goalsOf } from './state.ts';

const words = {
  ja: {
    increase: '増加',
    decrease: '減少',
    maintain: '維持',
    plan: '計画',
    baseline: '基準値',
    target: '目標値',
    year: '年度',
    actual: '実績値',
    used: '載るところ',
    unused: 'まだどの目標からもリンクされていません',
  },
  en: {
    increase: 'increase',
    decrease: 'decrease',
    maintain: 'maintain',
    plan: 'Plan',
    baseline: 'Baseline',
    target: 'Target',
    year: 'Fiscal year',
    actual: 'Actual',
    used: 'Used in',
    unused: 'No goal links to it yet',
  },
} as const;

/** The most actual values that a card shows, the newest ones. */
const mostActuals = 6;

/** What there is to know of an indicator, as Markdown for a hover: name, unit, definition, values, and where it is used. */
export function indicatorCard(indicator: Indicator, strategy: Strategy, language: Language): string {
  const word = words[language];
  const { name, unit, direction, department, source, definition, plans, actuals } = indicator;
  const facts = [unit, direction && word[direction], department, source].filter((fact) => fact !== undefined);
  const nameOf = (id: string): string => strategy.plans.find((plan) => plan.id === id)?.name ?? id;
  const planRows = [...plans].map(
    ([id, { baseline, target }]) => [nameOf(id), valueText(baseline), valueText(target)] as const,
  );
  const actualRows = actuals
    .slice(-mostActuals)
    .map(({ year, value }) => [year.name, formatDecimal(value)] as const);
  const uses = usesOf(indicator, strategy);
  return [
    `**${escaped(name)}**${facts.length ? `（${facts.map(escaped).join('・')}）` : ''}`,
    ...(definition === undefined ? [] : [escaped(definition)]),
    ...(planRows.length ? [table([word.plan, word.baseline, word.target], planRows)] : []),
    ...(actualRows.length ? [table([word.year, word.actual], actualRows)] : []),
    uses.length ? `${word.used}: ${uses.map(escaped).join('、')}` : word.unused,
  ].join('\n\n');
}

const usesByStrategy = new WeakMap<Strategy, ReadonlyMap<string, readonly string[]>>();

/** Where an indicator stands: plan, goal and number. Each strategy is gone through once. */
function usesOf({ path }: Indicator, strategy: Strategy): readonly string[] {
  const uses = usesByStrategy.get(strategy) ?? collectUses(strategy);
  usesByStrategy.set(strategy, uses);
  return uses.get(path) ?? [];
}

function collectUses(strategy: Strategy): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { plan, goal } of goalsOf(strategy))
    for (const { indicator, number } of measuresOf(goal)) {
      const use = `${plan.name} ${goal.label ?? goal.title} ${number ?? plan.words.targets}`;
      const list = uses.get(indicator.path);
      if (list) list.push(use);
      else uses.set(indicator.path, [use]);
    }
  return uses;
}

function valueText(value: YearValue | undefined): string {
  return value ? `${value.year.name} ${formatDecimal(value.value)}` : '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text as text of Markdown: what a writer wrote makes no link and no image in a hover. */
export function escaped(text: string): string {
  return text === '---' ? text : text.replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&').replace(/\s+/g, ' ');
}
