import { type Place, problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { YamlFile } from '../source/content-tree.ts';
import { nodeAt } from '../source/schema.ts';
import type { DocumentYaml, PublicationYaml } from './schema/document.ts';
import type { PlanSettings } from './settings.ts';
import type { DocumentSettings, Fit, Paper } from './strategy.ts';

/** The document that is made where `document.yaml` lists none, and that is the site's first page. */
const comparison = 'comparison';

/** The smallest type that an official print has, in pt, where the settings say nothing else. */
const smallestType = 6.5;

/**
 * Reads the publications that a build makes; without `documents`, the comparison table alone. Names that
 * stand twice and plans that do not exist are reported.
 */
export function readDocuments(
  yaml: DocumentYaml,
  file: YamlFile,
  plans: readonly PlanSettings[],
  report: Report,
): DocumentSettings[] {
  const entries = yaml.documents ?? [{ name: comparison, template: comparison, fit: yaml.fit }];
  if (yaml.documents && yaml.fit) report(strayFit(nodeAt(file.root, ['fit']).place));
  const first = entries.find(({ name }) => name === comparison) ?? entries[0];
  const seen = new Map<string, Place>();
  return entries.map((entry, index) => {
    const place = (key: keyof PublicationYaml): Place =>
      nodeAt(file.root, yaml.documents ? ['documents', index, key] : []).place;
    // Some file systems do not tell capitals from small letters.
    const key = entry.name.toLowerCase();
    const earlier = seen.get(key);
    if (earlier) report(repeated(entry.name, place('name'), earlier));
    else seen.set(key, place('name'));
    if (entry.plan !== undefined && !plans.some(({ id }) => id === entry.plan))
      report(unknownPlan(entry.plan, place('plan'), plans));
    return documentSettings(yaml, entry, entry === first, place('template'), plans);
  });
}

function documentSettings(
  yaml: DocumentYaml,
  own: PublicationYaml,
  isFirst: boolean,
  templatePlace: Place,
  plans: readonly PlanSettings[],
): DocumentSettings {
  return {
    name: own.name,
    page: isFirst ? 'index.html' : `${own.name}.html`,
    template: own.template,
    templatePlace,
    number: own.number ?? yaml.number,
    title: own.title ?? yaml.title,
    subtitle: own.subtitle,
    author: yaml.author,
    language: yaml.language ?? 'ja',
    status: own.status ?? yaml.status,
    draft: own.draft ?? yaml.draft ?? 'title',
    date: own.date ?? yaml.date,
    contact: own.contact ?? yaml.contact,
    head: own.head ?? yaml.head,
    paper: paperOf(own.template, { ...yaml.paper, ...own.paper }),
    fit: own.fit && fitOf(own.fit),
    plan: own.plan ?? plans.at(-1)?.id ?? '',
    hasComparison: own.comparison === 'yes',
  };
}

/** A table of many columns is wide; everything else is a book. */
function paperOf(template: string, { size, orientation }: NonNullable<PublicationYaml['paper']>): Paper {
  const isTable = template === comparison;
  return {
    size: size ?? (isTable ? 'A3' : 'A4'),
    orientation: orientation ?? (isTable ? 'landscape' : 'portrait'),
  };
}

function fitOf({ pages, smallest }: NonNullable<PublicationYaml['fit']>): Fit {
  return { pages: pages ?? 1, smallest: smallest ?? smallestType };
}

/** A document's title in one line, with what shows that it is a draft: 総合戦略　次期戦略（案）. */
export function fullTitle(settings: DocumentSettings): string {
  return `${nameOf(settings)}${settings.status === '案' ? '（案）' : ''}`;
}

/** What stands at the top of the pages from the second on: as the settings say, or number and title. */
export function headOf(settings: DocumentSettings): string {
  const { head, number } = settings;
  return head ?? [number, `${nameOf(settings)}${draftNote(settings)}`].filter(Boolean).join('　');
}

/** What follows a draft's title: （案）, or nothing. */
export function draftNote({ status, draft }: DocumentSettings): string {
  return status === '案' && draft === 'title' ? '（案）' : '';
}

/** What marks the pages of a draft whose title does not: 案, or nothing. */
export function draftMark({ status, draft }: DocumentSettings): string {
  return status === '案' && draft === 'watermark' ? '案' : '';
}

function nameOf({ title, subtitle }: DocumentSettings): string {
  return subtitle === undefined ? title : `${title}　${subtitle}`;
}

function repeated(name: string, place: Place, earlier: Place): ReturnType<typeof problem> {
  return problem('document-is-unique', {
    place,
    message: { ja: `資料の名前「${name}」が二度あります`, en: `The document name "${name}" stands twice` },
    actual: name,
    note: {
      ja: '名前はファイル名になるので、違う名前にしてください（大文字と小文字は区別されません）',
      en: 'it is the name of a file: choose another one (capitals do not count)',
    },
    related: [{ place: earlier, message: { ja: '最初の資料', en: 'the first one' } }],
  });
}

function unknownPlan(plan: string, place: Place, plans: readonly PlanSettings[]): ReturnType<typeof problem> {
  return problem('document-plan-exists', {
    place,
    message: { ja: `計画「${plan}」は plans にありません`, en: `The plan "${plan}" is not among plans` },
    actual: plan,
    expected: nearest(
      plan,
      plans.map(({ id }) => id),
    ),
    note: {
      ja: `plans にある計画のどれかにしてください: ${plans.map(({ id }) => id).join('、')}`,
      en: `write one of the plans: ${plans.map(({ id }) => id).join(', ')}`,
    },
  });
}

function strayFit(place: Place): ReturnType<typeof problem> {
  return problem('fit-belongs-to-document', {
    place,
    message: {
      ja: 'documents があるときは、ここの fit はどの資料にも効きません',
      en: 'Where documents are listed, this fit holds for none of them',
    },
    note: { ja: '収めたい資料の行に移してください', en: 'move it to the document that should fit' },
  });
}
