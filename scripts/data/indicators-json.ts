import type { Policy, Strategy, YearValue } from '../strategy/strategy.ts';
import { columns } from './columns.ts';
import { type IndicatorEntry, indicatorEntries } from './entries.ts';
import { formatVersion, type IndicatorsData } from './indicators-schema.ts';
import type { DataOptions } from './options.ts';
import type { Use } from './uses.ts';

/**
 * All indicators as JSON, normalized: each actual value once, with the indicator, whatever plans its year
 * falls into. It says of itself what it is; what is not known is null, never left out. Values are strings of
 * decimal digits, as the writer typed them, since a JSON number may lose digits and the final 0 of 1.50.
 * Its form is that of `indicatorsSchema`.
 */
export function indicatorsJson(strategy: Strategy, { updated }: DataOptions): string {
  const [first] = strategy.documents;
  const data: IndicatorsData = {
    format: 'kurabe-indicators',
    version: formatVersion,
    about: {
      ja: "総合戦略の指標。value は桁を失わないよう、数字の文字列（十進数）です。fiscalYear は年度の始まる 4 月の西暦年です。null は「ない」または「わからない」で、0 ではありません。columns は同じ内容の CSV の列の説明です。CSV では、式と間違われる字（= + - @ など）で始まる文字の頭に「'」を一つ足してあります",
      en: 'Indicators of a strategy. A value is a string of decimal digits, so that no digit is lost; fiscalYear is the Western year in whose April the fiscal year begins; null is "none" or "unknown", never 0. columns describes the columns of the CSV with the same content, in which a text that begins like a formula (with = + - @ and the like) has one apostrophe put in front',
    },
    licence: strategy.licence ? { name: strategy.licence.name, url: strategy.licence.url } : null,
    updated: updated ?? null,
    document: {
      number: first?.number ?? null,
      title: first?.title ?? null,
      author: first?.author ?? null,
      language: first?.language ?? null,
      status: first?.status ?? null,
      date: first?.date ?? null,
      contact: first?.contact ?? null,
    },
    types: { value: 'decimal string', fiscalYear: 'integer' },
    columns: columns.map(({ id, name, type, description }) => ({ id, name, type, description })),
    plans: strategy.plans.map(({ id, name, words }) => ({
      id,
      name,
      words: { ...words, projects: words.projects ?? null },
    })),
    indicators: indicatorEntries(strategy).map(indicatorData),
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}

type IndicatorData = IndicatorsData['indicators'][number];
type UseData = IndicatorData['plans'][number]['uses'][number];

function indicatorData({ indicator, plans }: IndicatorEntry): IndicatorData {
  const { id, name, unit, direction, department, source, definition, actuals } = indicator;
  return {
    id,
    name,
    unit: unit ?? null,
    direction: direction ?? null,
    department: department ?? null,
    source: source ?? null,
    definition: definition ?? null,
    plans: plans.map(({ plan, uses, values }) => ({
      plan: plan.id,
      uses: uses.map(useData),
      baseline: values?.baseline ? valueData(values.baseline) : null,
      target: values?.target ? valueData(values.target) : null,
    })),
    actuals: actuals.map(valueData),
  };
}

function useData({ goal, policy, project, role, measure }: Use): UseData {
  return {
    goal: { id: goal.id, label: goal.label ?? null, title: goal.title },
    policy: policyData(policy),
    project: policyData(project),
    role,
    number: measure.number ?? null,
  };
}

function policyData(policy: Policy | undefined): UseData['policy'] {
  return policy ? { number: policy.number, title: policy.title } : null;
}

function valueData(value: YearValue): IndicatorData['actuals'][number] {
  return { fiscalYear: value.year.year, era: value.year.name, value: value.value };
}
