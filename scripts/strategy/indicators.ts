import { type Diagnostic, problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ContentTree, YamlFile } from '../source/content-tree.ts';
import { nodeAt, validate } from '../source/schema.ts';
import type { YamlEntry, YamlNode } from '../source/yaml.ts';
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

/**
 * Reads every YAML file of the indicators' folder.
 *
 * @param plans undefined where they are not known
 */
export function readIndicators(
  content: ContentTree,
  plans: readonly PlanSettings[] | undefined,
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
  plans: readonly PlanSettings[] | undefined,
  report: Report,
): Indicator | undefined {
  if (/\/index\.ya?ml$/i.test(file.path)) report(takenName(file));
  if (plans) checkPlans(file, plans, report);
  checkYears(file.root, report);
  const yaml = validate(indicatorSchema, file.root, report);
  if (!yaml) return undefined;
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

/** The site's list of indicators has this name. */
function takenName({ file }: YamlFile): Diagnostic {
  return problem('page-name-is-free', {
    place: { file },
    message: {
      ja: '指標のファイルの名前に index は使えません（指標の一覧のページの名前です）',
      en: 'An indicator’s file cannot be called index, which is the page that lists them',
    },
    note: { ja: '内容を表す別の名前に変えてください', en: 'give it a name that says what it is' },
  });
}

/** Reports plans that `document.yaml` does not have. */
function checkPlans(file: YamlFile, plans: readonly PlanSettings[], report: Report): void {
  const ids = plans.map(({ id }) => id);
  const node = nodeAt(file.root, ['plans']);
  if (node === file.root || node.kind !== 'mapping') return;
  for (const { key, keyPlace } of node.entries)
    if (!ids.includes(key))
      report(
        problem('indicator-plan-exists', {
          place: keyPlace,
          message: {
            ja: `計画「${key}」は document.yaml の plans にありません`,
            en: `The plan "${key}" is not among the plans of document.yaml`,
          },
          actual: key,
          expected: nearest(key, ids),
          note: {
            ja: `plans にある計画のどれかにしてください: ${ids.join('、')}`,
            en: `write one of the plans: ${ids.join(', ')}`,
          },
        }),
      );
}

/** Reports a fiscal year that stands twice in one group of values under two names (R6 and 2024). */
function checkYears(node: YamlNode, report: Report): void {
  if (node.kind !== 'mapping') return;
  const first = new Map<number, YamlEntry>();
  for (const entry of node.entries) {
    checkYears(entry.value, report);
    const year = parseFiscalYear(entry.key);
    const earlier = year && first.get(year.year);
    if (year && !earlier) first.set(year.year, entry);
    if (!earlier) continue;
    report(
      problem('key-is-unique', {
        place: entry.keyPlace,
        message: {
          ja: `「${entry.key}」と「${earlier.key}」は同じ年度です`,
          en: `"${entry.key}" and "${earlier.key}" are the same fiscal year`,
        },
        actual: entry.key,
        note: { ja: 'どちらか一つを残してください', en: 'keep one of them' },
        related: [{ place: earlier.keyPlace, message: { ja: '最初の年度', en: 'the first one' } }],
      }),
    );
  }
}

function yearValues(values: Readonly<Record<string, string>> | undefined): YearValue[] {
  return Object.entries(values ?? {})
    .flatMap(([key, value]) => {
      const year = parseFiscalYear(key);
      return year ? [{ year, value }] : [];
    })
    .sort((a, b) => a.year.year - b.year.year);
}
