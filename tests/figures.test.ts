import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import xmldoc from 'xmldoc';
import { type DataFile, dataFiles } from '../scripts/data/files.ts';
import type { IndicatorsData } from '../scripts/data/indicators-schema.ts';
import { identifierOf } from '../scripts/data/stratml/identifier.ts';
import { usesOf } from '../scripts/data/uses.ts';
import { plainText } from '../scripts/document/plain-text.ts';
import type { Checked } from '../scripts/pipeline.ts';
import { parseCsv } from './support/csv.ts';
import { checkedCity, cities } from './support/strategies.ts';
import { readXlsx } from './support/xlsx.ts';

type IndicatorData = IndicatorsData['indicators'][number];
type Value = IndicatorData['actuals'][number];

const kinds = { baseline: '基準値', actual: '実績値', target: '目標値' };

/**
 * The figures in all that a build makes are those of `indicators.json`. That PDF and HTML say what the document tree
 * says is tested in `cities.test.ts`.
 */
describe.each(cities)('the figures of %s', (root) => {
  let checked: Checked;
  let files: Map<string, DataFile>;
  let data: IndicatorsData;
  beforeAll(async () => {
    checked = await checkedCity(root);
    files = new Map(dataFiles(checked.strategy, { updated: undefined }).map((file) => [file.path, file]));
    data = JSON.parse(textOf('indicators.json'));
  });

  const textOf = (path: string): string => new TextDecoder().decode(files.get(path)?.bytes);

  /** The values of the JSON, each as `indicator plan kind year value`; an actual value lies in no plan. */
  const inJson = (): string[] =>
    data.indicators.flatMap(({ id, plans, actuals }) => [
      ...plans.flatMap(({ plan, baseline, target }) => [
        ...(baseline ? [[id, plan, kinds.baseline, baseline.fiscalYear, baseline.value].join(' ')] : []),
        ...(target ? [[id, plan, kinds.target, target.fiscalYear, target.value].join(' ')] : []),
      ]),
      ...actuals.map(({ fiscalYear, value }) => [id, '*', kinds.actual, fiscalYear, value].join(' ')),
    ]);

  const inTable = (rows: readonly (readonly string[])[]): string[] => {
    const [head = [], ...body] = rows;
    const names = ['指標ID', '計画ID', '値の種類', '年度（西暦）', '値'];
    const places = names.map((name) => head.indexOf(name));
    return body
      .map((row) => places.map((place) => row[place] ?? ''))
      .filter(([, , kind]) => kind)
      .map(([id, plan, kind, ...rest]) => [id, kind === kinds.actual ? '*' : plan, kind, ...rest].join(' '));
  };

  const once = (values: readonly string[]): string[] => [...new Set(values)].sort();

  it('are the same in the CSV', () => {
    expect(once(inTable(parseCsv(textOf('indicators.csv').replace(/^\uFEFF/, ''))))).toEqual(once(inJson()));
  });

  it('are the same in the workbook', () => {
    const [sheet] = readXlsx(files.get('indicators.xlsx')?.bytes ?? new Uint8Array()).sheets;
    const rows = (sheet?.rows ?? []).map((row) =>
      Array.from(row, (cell) => (cell ? (cell.digits ?? String(cell.value)) : '')),
    );
    expect(once(inTable(rows))).toEqual(once(inJson()));
  });

  it('are the same in the StratML, wherever an indicator stands', () => {
    for (const { plan, measure } of usesOf(checked.strategy)) {
      const indicator = data.indicators.find(({ id }) => id === measure.indicator.id);
      const xml = new xmldoc.XmlDocument(textOf(`stratml/${plan.id}.performance.xml`));
      const element = descendants(xml, 'PerformanceIndicator').find(
        (each) => each.childNamed('Identifier')?.val === identifierOf(measure.anchor),
      );
      const found = ['ActualResult', 'TargetResult']
        .flatMap((name) => (element ? descendants(element, name) : []))
        .map((result) =>
          ['Description', 'StartDate', 'NumberOfUnits'].map((name) => result.childNamed(name)?.val).join(' '),
        );
      expect(found.sort(), measure.anchor).toEqual(
        (indicator ? valuesIn(indicator, plan.id) : [])
          .map(({ kind, fiscalYear, era, value }) => `${kinds[kind]}（${era}） ${fiscalYear}-04-01 ${value}`)
          .sort(),
      );
    }
  });

  it('are the same in the comparison table', () => {
    const document = checked.documents.find(({ name }) => name === 'comparison');
    const shown = document ? measuresIn(document.root) : [];
    const expected = data.plans.flatMap(({ id: plan, words }) =>
      data.indicators.flatMap((indicator) => {
        const uses = indicator.plans.find((each) => each.plan === plan)?.uses ?? [];
        const values = valuesIn(indicator, plan);
        const newest = values.findLast(({ kind }) => kind === 'actual');
        const text = values
          .filter((value) => value.kind !== 'actual' || value === newest)
          .map(({ kind, era, value }) => `${words[kind]} ${grouped(value)}${indicator.unit ?? ''} （${era}）`)
          .join(' → ');
        return uses.map(() => `${indicator.name}：${text}`);
      }),
    );
    const names = data.indicators.map(({ name }) => name).sort((a, b) => b.length - a.length);
    const actual = shown.map(({ label, values }) => {
      const name = names.find((each) => label.startsWith(each)) ?? label;
      return `${name}：${values}`;
    });
    expect(actual.sort()).toEqual(expected.sort());
  });
});

/** An indicator's values in a plan: the baseline, the actual ones after it and up to the target, the target. */
function valuesIn(
  { plans, actuals }: IndicatorData,
  plan: string,
): (Value & { readonly kind: keyof typeof kinds })[] {
  const { baseline = null, target = null } = plans.find((each) => each.plan === plan) ?? {};
  const inTerm = actuals.filter(
    ({ fiscalYear }) => target && fiscalYear > (baseline?.fiscalYear ?? 0) && fiscalYear <= target.fiscalYear,
  );
  return [
    ...(baseline ? [{ ...baseline, kind: 'baseline' as const }] : []),
    ...inTerm.map((actual) => ({ ...actual, kind: 'actual' as const })),
    ...(target ? [{ ...target, kind: 'target' as const }] : []),
  ];
}

/** A number as people read it, made otherwise than the program makes it. */
function grouped(value: string): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  return Number(value).toLocaleString('en', { minimumFractionDigits: decimals });
}

function measuresIn(tree: Nodes): { readonly label: string; readonly values: string }[] {
  const found: { label: string; values: string }[] = [];
  visit(tree, 'element', (element, _, parent) => {
    if (!hasClass(element, 'measure') || !parent) return;
    const values = parent.children.find(
      (child): child is Element => child.type === 'element' && hasClass(child, 'values'),
    );
    found.push({ label: plainText(element), values: values ? plainText(values).trim() : '' });
  });
  return found;
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties.className].flat().includes(name);
}

function descendants(element: xmldoc.XmlElement, name: string): xmldoc.XmlElement[] {
  return element.children
    .filter((child): child is xmldoc.XmlElement => child.type === 'element')
    .flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}
