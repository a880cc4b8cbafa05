import type { Measure, Plan } from '../../strategy/strategy.ts';
import { directions, kindNames, type RowValue } from '../columns.ts';
import { proseText } from '../prose-text.ts';
import { valuesOf } from '../rows.ts';
import type { XmlElement } from '../xml.ts';
import { identifierOf } from './identifier.ts';
import { optional } from './optional.ts';

/**
 * A PerformanceIndicator of StratML Part 2. Of each fiscal year there is one MeasurementInstance, with target values
 * as TargetResult, baselines and actual values as ActualResult.
 */
export function performanceIndicator(measure: Measure, plan: Plan): XmlElement {
  const { indicator, number, anchor } = measure;
  return [
    'PerformanceIndicator',
    {},
    [
      ...optional('SequenceIndicator', number),
      ['MeasurementDimension', {}, indicator.name],
      ['UnitOfMeasurement', {}, indicator.unit ?? ''],
      ['Identifier', {}, identifierOf(anchor)],
      ...instances(valuesIn(measure, plan)),
      ...optional('OtherInformation', explanation(measure)),
    ],
  ];
}

/** An indicator with its values in one line, for StratML Part 1, which has no element for them. */
export function indicatorLine(measure: Measure, plan: Plan): string {
  const { indicator, number } = measure;
  const values = valuesIn(measure, plan).map(
    ({ kind, year, value }) => `${kindNames[kind]} ${value}${indicator.unit ?? ''}（${year.name}）`,
  );
  const name = [number, indicator.name].filter(Boolean).join(' ');
  return values.length ? `${name}：${values.join('、')}` : name;
}

function valuesIn({ indicator }: Measure, plan: Plan): RowValue[] {
  return valuesOf({ indicator, values: indicator.plans.get(plan.id) });
}

function instances(values: readonly RowValue[]): XmlElement[] {
  const years = [...new Set(values.map(({ year }) => year.year))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = values.filter((value) => value.year.year === year);
    const targets = own.filter(({ kind }) => kind === 'target').map(result('TargetResult'));
    const actuals = own.filter(({ kind }) => kind !== 'target').map(result('ActualResult'));
    return ['MeasurementInstance', {}, [...targets, ...actuals]];
  });
}

function result(name: string) {
  return ({ kind, year, value }: RowValue): XmlElement => [
    name,
    {},
    [
      ['StartDate', {}, `${year.year}-04-01`],
      ['EndDate', {}, `${year.year + 1}-03-31`],
      ['NumberOfUnits', {}, value],
      ['Description', {}, `${kindNames[kind]}（${year.name}）`],
    ],
  ];
}

function explanation({ indicator, note, details }: Measure): string {
  const { definition, direction, department, source } = indicator;
  return [
    proseText(note),
    proseText(details),
    definition && `定義：${definition}`,
    direction && `望ましい方向：${directions[direction]}`,
    department && `担当課：${department}`,
    source && `出典：${source}`,
  ]
    .filter(Boolean)
    .join('\n');
}
