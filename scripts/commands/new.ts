import type { Text } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { addRow } from '../scaffold/add-row.ts';
import { joinRow } from '../scaffold/join-row.ts';
import { goalPath, newGoal } from '../scaffold/new-goal.ts';
import { newIndicator } from '../scaffold/new-indicator.ts';
import { contentFolder } from '../source/read.ts';
import { buildStrategy } from '../strategy/build.ts';
import { documentPath } from '../strategy/settings.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { type Arguments, textOf } from './arguments.ts';
import { applyChanges, openSources, type SourceChanges } from './sources.ts';
import type { Command } from './world.ts';

/** What a command makes: changes, and what is said of them when they are written. */
interface Made {
  readonly changes: SourceChanges;
  readonly said: Text;
}

/** `kurabe new goal PLAN/NAME` and `kurabe new indicator NAME`: makes a file. Gives the exit code. */
export const newFile: Command = async (args, { terminal }) => {
  const { language } = args;
  const [kind = '', name = ''] = args.operands;
  const refuse = (text: Text): number => {
    terminal.error(`${text[language]}\n`);
    return 2;
  };
  const make = kind === 'goal' ? makeGoal : kind === 'indicator' ? makeIndicator : undefined;
  if (!make) return refuse(unknownKind('new', kind));
  const wrongOption = wrongFor(kind, args);
  if (wrongOption) return refuse(wrongOption);
  const sources = await openSources(args, terminal);
  if (!sources) return 2;
  const strategy = buildStrategy(sources.content, () => undefined);
  if (!strategy) return refuse(unreadDocument);
  const made = make(strategy, name, args);
  if ('ja' in made) return refuse(made);
  if (!(await applyChanges(sources, made.changes, args, terminal))) return 1;
  if (args.values['dry-run'] === undefined) terminal.print(`${made.said[language]}\n`);
  return 0;
};

function makeGoal(strategy: Strategy, path: string, { values }: Arguments): Made | Text {
  const goal = newGoal(strategy, { path, title: textOf(values.title), label: textOf(values.label) });
  if ('wrong' in goal) return goal.wrong;
  const { file, text, plan, name } = goal.value;
  const document = strategy.content.files.get(documentPath);
  const beside = textOf(values.beside);
  if (beside !== undefined) {
    const [besidePlan = '', besideGoal = ''] = goalPath(beside);
    const edit =
      document?.kind === 'yaml' &&
      joinRow(document, { plan: besidePlan, goal: besideGoal }, { plan, goal: name });
    if (!edit) return noRoom(beside, plan);
    return {
      changes: { added: new Map([[file, text]]), edits: [edit] },
      said: {
        ja: `目標のファイルを作りました: ${file}\n${contentFolder}/${documentPath} の ${beside} の行に「${plan}: ${name}」を加えました。`,
        en: `Made the goal's file: ${file}\nAdded "${plan}: ${name}" to the row of ${beside} in ${contentFolder}/${documentPath}.`,
      },
    };
  }
  const row = document?.kind === 'yaml' ? addRow(document, plan, name) : undefined;
  const item = `- { ${plan}: ${name} }`;
  const settings = `${contentFolder}/${documentPath}`;
  return {
    changes: { added: new Map([[file, text]]), edits: row ? [row] : [] },
    said: row
      ? {
          ja: `目標のファイルを作りました: ${file}
${settings} の rows の最後に「${item}」を加えました。ほかの計画の目標と横に並べるときは、その行に移してください（初めから並べるには --beside national/1-work のように書きます）。`,
          en: `Made the goal's file: ${file}
Added "${item}" as the last of rows in ${settings}. To have it beside goals of other plans, move it to their row (--beside national/1-work does so from the start).`,
        }
      : {
          ja: `目標のファイルを作りました: ${file}
${settings} の rows に「${item}」の行を加えてください（自動では加えられませんでした）。`,
          en: `Made the goal's file: ${file}
Add the line "${item}" to rows in ${settings} (this could not be done for you).`,
        },
  };
}

function noRoom(beside: string, plan: string): Text {
  return {
    ja: `rows に、${beside} があって ${plan} の目標がまだない行は見つかりません。--beside を書かずに作り、${contentFolder}/${documentPath} の rows を手で直してください`,
    en: `No row has ${beside} and no goal of ${plan} yet; make it without --beside, and change rows in ${contentFolder}/${documentPath} by hand`,
  };
}

function makeIndicator(strategy: Strategy, file: string, { values }: Arguments): Made | Text {
  const made = newIndicator(strategy, {
    file,
    name: textOf(values.name),
    unit: textOf(values.unit),
    place: textOf(values.in),
  });
  if ('wrong' in made) return made.wrong;
  const { file: path, text, item, edit } = made.value;
  const head: Text = { ja: `指標のファイルを作りました: ${path}`, en: `Made the indicator's file: ${path}` };
  return {
    changes: { added: new Map([[path, text]]), edits: edit ? [edit] : [] },
    said: edit
      ? {
          ja: `${head.ja}\n${edit.place.file} にリンクを加えました: ${item}`,
          en: `${head.en}\nAdded a link in ${edit.place.file}: ${item}`,
        }
      : {
          ja: `${head.ja}\n使うには、目標のファイルの数値目標か方針の下に、次の行を加えてください。\n  ${item}`,
          en: `${head.en}\nTo use it, add this line below the targets or a policy of a goal:\n  ${item}`,
        },
  };
}

/** The options that are only for the one kind of file. */
const own = { goal: ['title', 'label', 'beside'], indicator: ['name', 'unit', 'in'] } as const;

function wrongFor(kind: 'goal' | 'indicator' | string, { values }: Arguments): Text | undefined {
  const others = kind === 'goal' ? own.indicator : own.goal;
  const wrong = others.find((option) => values[option] !== undefined);
  const usable = (kind === 'goal' ? own.goal : own.indicator).map((option) => `--${option}`).join(' ');
  return (
    wrong && {
      ja: `new ${kind} に --${wrong} は使えません（使えるもの: ${usable}）`,
      en: `new ${kind} takes no --${wrong} (it takes ${usable})`,
    }
  );
}

/** Says that a command knows only goals and indicators. */
export function unknownKind(command: 'new' | 'rename', kind: string): Text {
  const [like] = nearest(kind, ['goal', 'indicator']);
  return {
    ja: `${command} の後は goal（目標）か indicator（指標）です: 「${kind}」${like ? `。もしかして: ${like}` : ''}`,
    en: `After ${command} comes goal or indicator, not "${kind}"${like ? `; did you mean ${like}?` : ''}`,
  };
}

const unreadDocument: Text = {
  ja: `${contentFolder}/${documentPath} が読めないので、作れません。先に kurabe check で誤りを確かめて、直してください`,
  en: `${contentFolder}/${documentPath} cannot be read, so nothing can be made; see kurabe check, and mend it first`,
};
