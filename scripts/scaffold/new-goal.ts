import { nearest } from '../diagnostics/nearest.ts';
import type { Plan, Strategy } from '../strategy/strategy.ts';
import { refuseName } from './file-name.ts';
import { directionFile, goalFile, goalFilePath } from './goal-file.ts';
import { nextLabel } from './next-label.ts';
import type { Understood } from './understood.ts';

/** What is asked for: `next/4-town`, and what the goal is called. */
export interface GoalWanted {
  readonly path: string;
  readonly title: string | undefined;
  readonly label: string | undefined;
}

/** A goal's new file. */
export interface GoalMade {
  readonly plan: string;
  readonly name: string;
  /** The path of the file from the project's root. */
  readonly file: string;
  readonly text: string;
}

/** Makes the file of a goal in the form that the plan's other goals have: with a label, with sections and their words. */
export function newGoal(strategy: Strategy, { path, title, label }: GoalWanted): Understood<GoalMade> {
  const [id = '', name = '', ...more] = goalPath(path);
  const ids = strategy.plans.map((plan) => plan.id);
  const plan = strategy.plans.find((each) => each.id === id);
  if (name === '' || more.length > 0)
    return {
      wrong: {
        ja: `「${path}」の書き方が違います。計画のフォルダーとファイルの名前を「/」でつないでください。例: ${ids.at(-1)}/4-town`,
        en: `Write "${path}" as the plan's folder and the file's name with "/" between them, as ${ids.at(-1)}/4-town`,
      },
    };
  if (!plan) return { wrong: unknownPlan(id, ids) };
  const wrong = refuseName(name, plan.goals.keys());
  if (wrong) return { wrong };
  const text = isDirection(plan)
    ? directionFile(title ?? untitled)
    : goalFile(
        {
          title: title ?? untitled,
          label: label ?? labelFor(plan),
          targets: [],
          policies: [{ title: '方針の名前をここに書く', kpis: [] }],
        },
        plan.words,
      );
  return { value: { plan: id, name, file: goalFilePath(id, name), text } };
}

/** The plan's folder and the file's name of a goal as a writer types it, such as content/next/work.md; any further parts after them. */
export function goalPath(path: string): string[] {
  return path
    .normalize('NFC')
    .replace(/^content\//, '')
    .replace(/\.md$/i, '')
    .split('/');
}

const untitled = '目標の題名をここに書く';

/** Says that there is no such plan, and which there are. */
export function unknownPlan(id: string, ids: readonly string[]): { ja: string; en: string } {
  const [like] = nearest(id, ids);
  return {
    ja: `計画「${id}」は document.yaml の plans にありません${like ? `。もしかして: ${like}` : ''}（あるもの: ${ids.join('、')}）`,
    en: `The plan "${id}" is not among the plans of document.yaml${like ? `; did you mean ${like}?` : ''} (there are ${ids.join(', ')})`,
  };
}

/** Whether a plan's goals do without sections, as those of the state's direction. */
function isDirection({ id, goals }: Plan): boolean {
  const all = [...goals.values()];
  return all.length > 0 ? all.every(({ sections }) => sections.length === 0) : id === 'national';
}

/** A label, where most goals of the plan have one. */
function labelFor({ goals }: Plan): string | undefined {
  const labels = [...goals.values()].flatMap(({ label }) => label ?? []);
  return labels.length > 0 && labels.length * 2 >= goals.size ? nextLabel(labels) : undefined;
}
