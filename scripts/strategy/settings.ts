import { type Place, problem, type Report } from '../diagnostics/diagnostic.ts';
import type { RuleSettings } from '../diagnostics/judge.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isRuleId } from '../diagnostics/rule-ids.ts';
import type { ContentTree, YamlFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { nodeAt, validate } from '../source/schema.ts';
import { readDocuments } from './documents.ts';
import { parseFiscalYear } from './fiscal-year.ts';
import { withSlash } from './schema/base-url.ts';
import { type DocumentYaml, documentSchema, type PlanYaml, type WordsYaml } from './schema/document.ts';
import type { planKinds } from './schema/plan.ts';
import type {
  ColumnKind,
  DocumentSettings,
  Licence,
  Period,
  QuotedSource,
  SiteSettings,
  Words,
} from './strategy.ts';

/** The name of the settings' file. */
export const documentPath = 'document.yaml';

/** A plan as `document.yaml` declares it. */
export interface PlanSettings {
  readonly id: string;
  readonly name: string;
  readonly words: Words;
  readonly columns: readonly ColumnKind[] | undefined;
  readonly kind: (typeof planKinds)[number] | undefined;
  readonly period: Period | undefined;
  readonly place: Place;
}

/** A name of a goal in `rows`. */
export interface GoalName {
  readonly name: string;
  readonly place: Place;
}

/** A row as declared: goals' names by plan. */
export interface RowSettings {
  readonly goals: ReadonlyMap<string, readonly GoalName[]>;
  /** Why a plan has none, by plan. */
  readonly reasons: ReadonlyMap<string, { readonly text: string; readonly place: Place }>;
  /** Whether it names known plans only; else what is missing may stand under a mistyped one (reported). */
  readonly isWhole: boolean;
  readonly place: Place;
}

/** All of `document.yaml`, with places. */
export interface Settings {
  readonly documents: readonly DocumentSettings[];
  readonly site: SiteSettings;
  readonly licence: Licence | undefined;
  readonly sources: readonly QuotedSource[];
  readonly plans: readonly PlanSettings[];
  readonly rows: readonly RowSettings[];
  readonly rules: RuleSettings;
  readonly hasProseCheck: boolean;
}

const defaultWords: Words = {
  targets: '数値目標',
  policies: '基本的な方針',
  projects: undefined,
  kpi: 'KPI',
  baseline: '基準値',
  target: '目標値',
  actual: '実績値',
  none: '対応なし',
};

/** Reads `document.yaml`; undefined where it is missing or not valid (reported). */
export function readSettings(content: ContentTree, report: Report): Settings | undefined {
  const file = content.files.get(documentPath);
  if (file?.kind !== 'yaml') {
    if (!content.unread.has(documentPath))
      report(
        problem('document-exists', {
          place: { file: `${contentFolder}/${documentPath}` },
          message: { ja: 'document.yaml がありません', en: 'There is no document.yaml' },
          expected: [...content.files.keys()].filter((path) => /^documents?\.ya?ml(?:\.txt)?$/i.test(path)),
          note: {
            ja: 'ファイルの名前は document.yaml です。題名（title）・計画（plans）・対応（rows）を書いた document.yaml を置いてください',
            en: 'the file’s name is document.yaml; write it with title, plans and rows',
          },
        }),
      );
    return undefined;
  }
  const yaml = validate(documentSchema, file.root, report);
  if (!yaml) return undefined;
  const plans = readPlans(yaml, file, report);
  return {
    documents: readDocuments(yaml, file, plans, report),
    site: siteSettings(yaml),
    licence: yaml.licence,
    sources: (yaml.sources ?? []).map(({ name, url, revised }) => ({ name, url, revised })),
    plans,
    rows: readRows(yaml, file, plans, report),
    rules: ruleSettings(yaml),
    hasProseCheck: yaml.prose === 'yes',
  };
}

/** What stands beside a link to a PDF where the settings say nothing else. */
const pdfForm = { ja: '（PDF：{size}）', en: ' (PDF, {size})' };

function siteSettings({ site = {}, title, language = 'ja' }: DocumentYaml): SiteSettings {
  const { accessibility } = site;
  return {
    url: site.url && withSlash(site.url),
    name: site.name ?? title,
    hasHistory: site.history !== 'no',
    pdf: site.pdf ?? (language.startsWith('ja') ? pdfForm.ja : pdfForm.en),
    accessibility: accessibility && {
      status: accessibility.status,
      note: accessibility.note,
      date: accessibility.date,
    },
  };
}

function ruleSettings({ rules = {} }: DocumentYaml): RuleSettings {
  return new Map(
    Object.entries(rules).flatMap(([id, severity]) => (isRuleId(id) ? [[id, severity] as const] : [])),
  );
}

function mergeWords(words: Words, own: WordsYaml | undefined): Words {
  return { ...words, ...own } as Words;
}

function readPlans(yaml: DocumentYaml, file: YamlFile, report: Report): PlanSettings[] {
  const words = mergeWords(defaultWords, yaml.words);
  const plans = new Map<string, PlanSettings>();
  for (const [index, plan] of yaml.plans.entries()) {
    const place = nodeAt(file.root, ['plans', index, 'id']).place;
    const earlier = plans.get(plan.id);
    if (earlier) {
      report(
        problem('plan-is-unique', {
          place,
          message: { ja: `計画「${plan.id}」が二度あります`, en: `The plan "${plan.id}" stands twice` },
          note: { ja: 'どちらか一つを残してください', en: 'keep one of them' },
          related: [{ place: earlier.place, message: { ja: '最初の計画', en: 'the first one' } }],
        }),
      );
      continue;
    }
    const own = mergeWords(words, plan.words);
    if (own.targets === own.policies)
      report(
        problem('words-differ', {
          place: nodeAt(file.root, plan.words ? ['plans', index, 'words'] : ['words']).place,
          message: {
            ja: `targets と policies の言葉が同じです（${own.targets}）`,
            en: `The words for targets and policies are the same (${own.targets})`,
          },
          note: {
            ja: '見出しで見分けるので、違う言葉にしてください',
            en: 'headings tell them apart; use two words',
          },
        }),
      );
    const { id, name, columns, kind } = plan;
    plans.set(id, { id, name, words: own, columns, kind, period: periodOf(plan), place });
  }
  return [...plans.values()];
}

function periodOf({ period }: PlanYaml): Period | undefined {
  const from = period && parseFiscalYear(period.from);
  const to = period && parseFiscalYear(period.to);
  return from && to && { from, to };
}

function readRows(
  yaml: DocumentYaml,
  file: YamlFile,
  plans: readonly PlanSettings[],
  report: Report,
): RowSettings[] {
  const ids = plans.map(({ id }) => id);
  return yaml.rows.map((row, index) => {
    const goals = new Map<string, readonly GoalName[]>();
    const reasons = new Map<string, { text: string; place: Place }>();
    for (const [plan, names] of Object.entries(row)) {
      const node = nodeAt(file.root, ['rows', index, plan]);
      if (!ids.includes(plan)) {
        const mapping = nodeAt(file.root, ['rows', index]);
        const key = mapping.kind === 'mapping' && mapping.entries.find((entry) => entry.key === plan);
        report(
          problem('row-plan-exists', {
            place: key ? key.keyPlace : node.place,
            message: {
              ja: `計画「${plan}」は plans にありません`,
              en: `The plan "${plan}" is not among plans`,
            },
            actual: plan,
            expected: nearest(plan, ids),
            note: {
              ja: `plans にある計画のどれかにしてください: ${ids.join('、')}`,
              en: `write one of the plans: ${ids.join(', ')}`,
            },
          }),
        );
        continue;
      }
      if (typeof names === 'string') goals.set(plan, [{ name: names, place: node.place }]);
      else if (Array.isArray(names))
        goals.set(
          plan,
          names.map((name, at) => ({ name, place: nodeAt(node, [at]).place })),
        );
      else reasons.set(plan, { text: names.none, place: nodeAt(node, ['none']).place });
    }
    const isWhole = Object.keys(row).every((plan) => ids.includes(plan));
    return { goals, reasons, isWhole, place: nodeAt(file.root, ['rows', index]).place };
  });
}
