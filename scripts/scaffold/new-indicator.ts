import type { Edit } from '../diagnostics/fix.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { indicatorFolder } from '../strategy/indicators.ts';
import type { Goal, Plan, Strategy } from '../strategy/strategy.ts';
import { refuseName } from './file-name.ts';
import { type IndicatorLink, linkItem } from './goal-file.ts';
import { indicatorFile, indicatorFilePath, indicatorPath } from './indicator-file.ts';
import { readName } from './init/read-answers.ts';
import { insertLink, type MeasuredPart, measuredParts } from './insert-link.ts';
import type { Understood } from './understood.ts';

/** What is asked for. */
export interface IndicatorWanted {
  /** The file's name. */
  readonly file: string;
  readonly name: string | undefined;
  readonly unit: string | undefined;
  /** `next/work.md#創業の支援`: where a link is added. */
  readonly place: string | undefined;
}

/** An indicator's new file, and the link to it. */
export interface IndicatorMade {
  /** The path of the file from the project's root. */
  readonly file: string;
  readonly text: string;
  /** The item that a goal's list needs. */
  readonly item: string;
  /** What adds it, where a place was given. */
  readonly edit: Edit | undefined;
}

/** Makes the file of an indicator, with the plans in which it may have values. */
export function newIndicator(strategy: Strategy, wanted: IndicatorWanted): Understood<IndicatorMade> {
  const file = wanted.file
    .normalize('NFC')
    .replace(/^(?:content\/)?indicators\//, '')
    .replace(/\.ya?ml$/i, '');
  const wrong = refuseName(file, takenNames(strategy));
  if (wrong) return { wrong };
  if (wanted.name === undefined) return { wrong: nameless(file) };
  const name = readName(wanted.name, { ja: '指標の名前', en: 'name of the indicator' });
  if ('wrong' in name) return name;
  const same = [...strategy.indicators.values()].find((indicator) => indicator.name === name.value);
  if (same)
    return {
      wrong: {
        ja: `「${name.value}」という名前の指標がもうあります（content/${same.path}）`,
        en: `There is an indicator of the name "${name.value}" already (content/${same.path})`,
      },
    };
  const unit = wanted.unit === undefined ? undefined : readName(wanted.unit, { ja: '単位', en: 'unit' });
  if (unit && 'wrong' in unit) return unit;
  const link: IndicatorLink = { name: name.value, path: indicatorPath(file) };
  const edit = wanted.place === undefined ? undefined : findEdit(strategy, wanted.place, link);
  if (edit && 'wrong' in edit) return edit;
  const text = indicatorFile({
    file,
    name: name.value,
    unit: unit?.value,
    direction: undefined,
    department: undefined,
    source: undefined,
    definition: undefined,
    plans: strategy.plans.filter(isMeasured).map(({ id }) => ({ id, values: undefined })),
  });
  return { value: { file: indicatorFilePath(file), text, item: linkItem(link), edit: edit?.value } };
}

/** The names of all files of indicators, also of those with faults. */
function takenNames({ content }: Strategy): string[] {
  return [...content.files.keys(), ...content.unread].flatMap((path) =>
    path.startsWith(`${indicatorFolder}/`)
      ? [path.slice(indicatorFolder.length + 1).replace(/\.[^.]*$/, '')]
      : [],
  );
}

function nameless(file: string): { ja: string; en: string } {
  return {
    ja: `指標の名前を --name で書いてください。例: kurabe new indicator ${file} --name 観光客入込客数`,
    en: `Give the indicator's name by --name, as kurabe new indicator ${file} --name 観光客入込客数`,
  };
}

/** Whether a plan's goals have sections, in which indicators stand. */
function isMeasured({ goals }: Plan): boolean {
  return goals.size === 0 || [...goals.values()].some(({ sections }) => sections.length > 0);
}

/** What adds a link at a place such as `next/work.md#創業の支援`. */
function findEdit(strategy: Strategy, place: string, link: IndicatorLink): Understood<Edit> {
  const [path = '', fragment] = place.normalize('NFC').split('#', 2);
  const id = path.replace(/^content\//, '').replace(/\.md$/i, '');
  const goals = strategy.plans.flatMap((plan) => [...plan.goals.values()].map((goal) => ({ plan, goal })));
  const found = goals.find(({ goal }) => goal.id === id);
  if (!found) {
    const ids = goals.map(({ goal }) => goal.id);
    const [like] = nearest(id, ids);
    return {
      wrong: {
        ja: `目標のファイルがありません: content/${id}.md${like ? `。もしかして: ${like}.md` : ''}`,
        en: `There is no such goal file: content/${id}.md${like ? `; did you mean ${like}.md?` : ''}`,
      },
    };
  }
  const { plan, goal } = found;
  const parts = measuredParts(goal, plan.words);
  const wanted = fragment ?? plan.words.targets;
  const part = parts.find(({ title, fragment: own }) => own === wanted || title === wanted);
  return part ? { value: insertLink(goal.file, part, link) } : { wrong: noPart(goal, wanted, parts) };
}

function noPart(goal: Goal, wanted: string, parts: readonly MeasuredPart[]): { ja: string; en: string } {
  const fragments = parts.map(({ fragment }) => fragment);
  const [like] = nearest(wanted, fragments);
  const list = (comma: string): string => fragments.map((fragment) => `#${fragment}`).join(comma);
  return {
    ja: `content/${goal.id}.md に、指標を置ける見出し「${wanted}」がありません${like ? `。もしかして: #${like}` : ''}（${parts.length ? `置けるもの: ${list('、')}` : '数値目標も方針もまだありません'}）`,
    en: `content/${goal.id}.md has no heading "${wanted}" below which indicators count${like ? `; did you mean #${like}?` : ''} (${parts.length ? `there are ${list(', ')}` : 'it has neither targets nor policies yet'})`,
  };
}
