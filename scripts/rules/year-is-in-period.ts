import type { Place, Text } from '../diagnostics/diagnostic.ts';
import { nodeAt } from '../source/schema.ts';
import type { YamlNode } from '../source/yaml.ts';
import { parseFiscalYear } from '../strategy/fiscal-year.ts';
import type { Period, Plan, YearValue } from '../strategy/strategy.ts';
import type { Rule, RuleModule } from './rule.ts';

const withPeriod =
  'version: 1\ntitle: 試験の資料\nplans:\n  - { id: old, name: 旧計画 }\n  - { id: new, name: 新計画, period: { from: R7, to: R11 } }\nrows:\n  - { old: 1-work, new: work }\n';

const name = ({ from, to }: Period): string => `${from.name}から${to.name}まで`;

const inPeriod: Text = {
  ja: '年度を確かめてください。計画の期間は document.yaml の plans の period です',
  en: 'look at the year; the plan’s period is period in plans of document.yaml',
};

const check: Rule = ({ strategy }, report) => {
  const plans = new Map<string, Plan>(strategy.plans.map((plan) => [plan.id, plan]));
  const ends = strategy.plans.flatMap(({ isNational, period }) =>
    isNational ? [] : [period?.to.year ?? Number.POSITIVE_INFINITY],
  );
  const end = ends.length ? Math.max(...ends) : Number.POSITIVE_INFINITY;
  for (const indicator of strategy.indicators.values()) {
    const file = strategy.content.files.get(indicator.path);
    if (file?.kind !== 'yaml') continue;
    const at = (path: readonly string[], { year }: YearValue): Place =>
      yearPlace(nodeAt(file.root, path), year.year);
    for (const [id, { baseline, target }] of indicator.plans) {
      const plan = plans.get(id);
      if (!plan) continue;
      const { words, period } = plan;
      if (target && baseline && target.year.year <= baseline.year.year)
        report({
          place: at(['plans', id, 'target'], target),
          message: {
            ja: `${words.target}の年度（${target.year.name}）が${words.baseline}の年度（${baseline.year.name}）より後ではありません`,
            en: `The target’s year (${target.year.name}) is not after the baseline’s (${baseline.year.name})`,
          },
          note: { ja: '二つの年度を確かめてください', en: 'look at the two years' },
        });
      else if (target && period && !isWithin(target.year.year, period))
        report({
          place: at(['plans', id, 'target'], target),
          message: {
            ja: `${words.target}の年度（${target.year.name}）が、${plan.name}の期間（${name(period)}）の外にあります`,
            en: `The target’s year (${target.year.name}) is outside of the period of ${plan.name} (${name(period)})`,
          },
          note: inPeriod,
        });
      if (baseline && period && baseline.year.year > period.from.year)
        report({
          place: at(['plans', id, 'baseline'], baseline),
          message: {
            ja: `${words.baseline}の年度（${baseline.year.name}）が、${plan.name}の初めの年度（${period.from.name}）より後です`,
            en: `The baseline’s year (${baseline.year.name}) is after the first of ${plan.name} (${period.from.name})`,
          },
          note: inPeriod,
        });
    }
    for (const actual of indicator.actuals)
      if (actual.year.year > end)
        report({
          place: at(['actuals'], actual),
          message: {
            ja: `実績値の年度（${actual.year.name}）が、どの計画の期間よりも後です`,
            en: `The year of an actual value (${actual.year.name}) is after the periods of all plans`,
          },
          note: inPeriod,
        });
  }
};

/** Baselines lie before a plan or in its first year, targets in its period. */
export const yearIsInPeriod: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '計画の期間の外にある目標値や、計画が始まった後の基準値は、年度の書き誤りか、前の計画から写し残した値です。',
    en: 'A target outside of the plan’s period, or a baseline from after its beginning, is a slip, or left over from the plan before.',
  },
  fails: {
    'content/document.yaml': withPeriod,
    'content/indicators/jobs.yaml':
      'name: 雇用者数\nunit: 人\nplans:\n  new: { baseline: { R6: 120 }, target: { R21: 200 } }\n',
  },
  passes: {
    'content/document.yaml': withPeriod,
    'content/indicators/jobs.yaml':
      'name: 雇用者数\nunit: 人\nplans:\n  new: { baseline: { R6: 120 }, target: { R11: 200 } }\n',
  },
  check,
};

function isWithin(year: number, { from, to }: Period): boolean {
  return year >= from.year && year <= to.year;
}

/** Where a fiscal year is written in a group of values. */
function yearPlace(node: YamlNode, year: number): Place {
  const entry =
    node.kind === 'mapping' ? node.entries.find(({ key }) => parseFiscalYear(key)?.year === year) : undefined;
  return entry?.keyPlace ?? node.place;
}
