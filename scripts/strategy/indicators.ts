import { problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ContentTree, YamlFile } from '../source/content-tree.ts';
import { nodeAt, validate } from '../source/schema.ts';
import { parseFiscalYear } from './fiscal-year.ts';
import { indicatorSchema } from './schema/indicator.ts';
import type { PlanSettings } from './settings.ts';
import type { Indicator, YearValue } from './strategy.ts';

/** The folder of the indicators, below the content folder. */
export const indicatorFolder = 'indicators';

/** Indicators by their path, and the paths of those that are there but not valid (reported). */
export interface Indicators {
  readonly valid: ReadonlyMap<string, Indicator>;
  readonly invalid: ReadonlySet<string>;
}

/** Reads every YAML file of the indicators' folder. */
export function readIndicators(
  content: ContentTree,
  plans: readonly PlanSettings[],
  report: Report,
): Indicators {
  const valid = new Map<string, Indicator>();
  const isIndicator = (path: string): boolean =>
    path.startsWith(`${indicatorFolder}/`) && /\.ya?ml$/i.test(path);
  const invalid = new Set([...content.unread].filter(isIndicator));
  for (const file of content.files.values()) {
    if (file.kind !== 'yaml' || !isIndicator(file.path)) continue;
    const indicator = readIndicator(file, plans, report);
    if (indicator) valid.set(file.path, indicator);
    else invalid.add(file.path);
  }
  return { valid, invalid };
}

function readIndicator(
  file: YamlFile,
  plans: readonly PlanSettings[],
  report: Report,
): Indicator | undefined {
  const yaml = validate(indicatorSchema, file.root, report);
  if (!yaml) return undefined;
  const ids = plans.map(({ id }) => id);
  const node = nodeAt(file.root, ['plans']);
  for (const plan of Object.keys(yaml.plans ?? {}))
    if (!ids.includes(plan) && node.kind === 'mapping')
      report(
        problem('indicator-plan-exists', {
          place: node.entries.find(({ key }) => key === plan)?.keyPlace ?? node.place,
          message: {
            ja: `計画「${plan}」は document.yaml の plans にありません`,
            en: `The plan "${plan}" is not among the plans of document.yaml`,
          },
          actual: plan,
          expected: nearest(plan, ids),
        }),
      );
  return {
    id: file.path.replace(/\.ya?ml$/i, ''),
    path: file.path,
    name: yaml.name,
    unit: yaml.unit,
    direction: yaml.direction,
    department: yaml.department,
    source: yaml.source,
    definition: yaml.definition,
    plans: new Map(
      Object.entries(yaml.plans ?? {}).map(([plan, { baseline, target }]) => [
        plan,
        { baseline: yearValues(baseline)[0], target: yearValues(target)[0] },
      ]),
    ),
    actuals: yearValues(yaml.actuals),
    place: { file: file.file },
    namePlace: nodeAt(file.root, ['name']).place,
  };
}

function yearValues(values: Readonly<Record<string, string>> | undefined): YearValue[] {
  return Object.entries(values ?? {})
    .flatMap(([key, value]) => {
      const year = parseFiscalYear(key);
      return year ? [{ year, value }] : [];
    })
    .sort((a, b) => a.year.year - b.year.year);
}
