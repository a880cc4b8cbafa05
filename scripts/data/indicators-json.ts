import type { Policy, Strategy, YearValue } from '../strategy/strategy.ts';
import { columns } from './columns.ts';
import { type IndicatorEntry, indicatorEntries } from './entries.ts';
import type { Use } from './uses.ts';

/** The version of the JSON's form; a change that a reader would notice raises it. */
const formatVersion = 1;

/**
 * All indicators as JSON, normalized: each actual value once, with the indicator, whatever plans its year
 * falls into. It says of itself what it is; what is not known is null, never left out. Values are strings of
 * decimal digits, as the writer typed them, since a JSON number may lose digits and the final 0 of 1.50.
 */
export function indicatorsJson(strategy: Strategy): string {
  const [first] = strategy.documents;
  const data = {
    format: 'kurabe-indicators',
    version: formatVersion,
    about: {
      ja: "総合戦略の指標。value は桁を失わないよう、数字の文字列（十進数）です。fiscalYear は年度の始まる 4 月の西暦年です。null は「ない」または「わからない」で、0 ではありません。columns は同じ内容の CSV の列の説明です。CSV では、式と間違われる字（= + - @ など）で始まる文字の頭に「'」を一つ足してあります",
      en: 'Indicators of a strategy. A value is a string of decimal digits, so that no digit is lost; fiscalYear is the Western year in whose April the fiscal year begins; null is "none" or "unknown", never 0. columns describes the columns of the CSV with the same content, in which a text that begins like a formula (with = + - @ and the like) has one apostrophe put in front',
    },
    licence: null,
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

function indicatorData({ indicator, plans }: IndicatorEntry): object {
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
      baseline: valueData(values?.baseline),
      target: valueData(values?.target),
    })),
    actuals: actuals.map(valueData),
  };
}

function useData({ goal, policy, project, role, measure }: Use): object {
  return {
    goal: { id: goal.id, label: goal.label ?? null, title: goal.title },
    policy: policyData(policy),
    project: policyData(project),
    role,
    number: measure.number ?? null,
  };
}

function policyData(policy: Policy | undefined): object | null {
  return policy ? { number: policy.number, title: policy.title } : null;
}

function valueData(value: YearValue | undefined): object | null {
  return value ? { fiscalYear: value.year.year, era: value.year.name, value: value.value } : null;
}
