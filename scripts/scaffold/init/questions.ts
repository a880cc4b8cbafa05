import type { Text } from '../../diagnostics/diagnostic.ts';
import type { Understood } from '../understood.ts';
import type { Answers, NewPlan, Period } from './answers.ts';
import { readName, readPeriod, readPlanId, readPlans, usualPlans } from './read-answers.ts';

/** What the command line says of a new project, as typed. */
export interface Flags {
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly plans: string | undefined;
  readonly period: string | undefined;
}

/** Asks a person: shows the text, and gives the line that was typed, or what stands for an empty one. */
export type Ask = (question: Text, usual: string) => Promise<string>;

/** Says something to the person who is asked. */
export type Say = (text: Text) => void;

const cityName: Text = { ja: '市町村の名前', en: 'name of the city' };
const titleName: Text = { ja: '題名', en: 'title' };

/** The title where nothing else is said. */
export function usualTitle(name: string): string {
  return `${name}総合戦略`;
}

/**
 * Makes the answers from the command line alone; what it leaves out is as usual.
 *
 * @param date on the documents (ISO 8601)
 */
export function answersOf(flags: Flags & { readonly name: string }, date: string): Understood<Answers> {
  const name = readName(flags.name, cityName);
  if ('wrong' in name) return name;
  const title = readName(flags.title ?? usualTitle(name.value), titleName);
  if ('wrong' in title) return title;
  const plans = readPlans(flags.plans ?? usualPlans);
  if ('wrong' in plans) return plans;
  const period = flags.period === undefined ? undefined : readPeriod(flags.period);
  if (period && 'wrong' in period) return period;
  return {
    value: { name: name.value, title: title.value, plans: withPeriod(plans.value, period?.value), date },
  };
}

/** Asks for all that the command line leaves out, each question again until its answer is understood. */
export async function askAnswers(flags: Flags, date: string, ask: Ask, say: Say): Promise<Answers> {
  const name = await untilUnderstood(
    () => ask({ ja: '市町村の名前（例 飯塚市）', en: 'Name of the city' }, ''),
    (typed) => readName(typed, cityName),
    flags.name,
    say,
  );
  const title = await untilUnderstood(
    () => ask({ ja: '資料の題名', en: 'Title of the documents' }, usualTitle(name)),
    (typed) => readName(typed, titleName),
    flags.title,
    say,
  );
  const plans =
    flags.plans === undefined
      ? await askPlans(ask, say)
      : await untilUnderstood(() => ask(plansQuestion, usualPlans), readPlans, flags.plans, say);
  const written = plans.at(-1)?.name ?? '';
  const period = await untilUnderstood<Period | undefined>(
    () =>
      ask(
        {
          ja: `「${written}」の期間（R8-R12 の形。決まっていなければ、そのまま Enter）`,
          en: `Fiscal years of "${written}", as R8-R12 (Enter if not known)`,
        },
        '',
      ),
    (typed) => (typed.trim() === '' ? { value: undefined } : readPeriod(typed)),
    flags.period,
    say,
  );
  return { name, title, plans: withPeriod(plans, period), date };
}

const plansQuestion: Text = {
  ja: '表に並べる計画（フォルダーの名前:計画の名前。左から順に「,」で区切る）',
  en: 'Plans of the table, as folder:name, from the left, with commas between them',
};

/** Asks for the plans' names, then for the folder of each, so that nobody has to learn a notation. */
async function askPlans(ask: Ask, say: Say): Promise<Omit<NewPlan, 'period'>[]> {
  const names = await untilUnderstood(
    () =>
      ask(
        {
          ja: '表に並べる計画の名前（左から順に「、」で区切る。一つでもよい。最後がこれから書く計画）',
          en: 'Names of the plans in the table, from the left, with commas; the last is the one to be written',
        },
        '国の方向性、現戦略、次期戦略',
      ),
    readPlanNames,
    undefined,
    say,
  );
  const plans: Omit<NewPlan, 'period'>[] = [];
  for (const [index, name] of names.entries()) {
    const usual = usualIds(names.length)[index] ?? `plan${index + 1}`;
    const id = await untilUnderstood(
      () => ask({ ja: `「${name}」のフォルダーの名前（半角英数字）`, en: `Folder of "${name}"` }, usual),
      (typed) =>
        readPlanId(
          typed,
          plans.map((plan) => plan.id),
        ),
      undefined,
      say,
    );
    plans.push({ id, name });
  }
  return plans;
}

/** Checks names by giving each a folder of its own. */
function readPlanNames(typed: string): Understood<string[]> {
  const names = typed.split(/[,，、]/).filter((name) => name.trim() !== '');
  const plans = readPlans(names.map((name, index) => `plan${index + 1}:${name}`).join(','));
  return 'wrong' in plans ? plans : { value: plans.value.map(({ name }) => name) };
}

/** The folders' names that are usual: the last plans of national, earlier, current, next. */
function usualIds(count: number): string[] {
  return count > 3
    ? ['national', ...Array.from({ length: count - 3 }, (_, index) => `plan${index + 1}`), 'current', 'next']
    : ['national', 'current', 'next'].slice(3 - count);
}

/** Asks until the answer is understood; what the command line says stands for the first answer. */
async function untilUnderstood<Value>(
  ask: () => Promise<string>,
  read: (typed: string) => Understood<Value>,
  given: string | undefined,
  say: Say,
): Promise<Value> {
  let typed = given ?? (await ask());
  for (;;) {
    const understood = read(typed);
    if ('value' in understood) return understood.value;
    say(understood.wrong);
    typed = await ask();
  }
}

/** The period is that of the plan that is being written, the last one. */
function withPeriod(plans: readonly Omit<NewPlan, 'period'>[], period: NewPlan['period']): NewPlan[] {
  return plans.map((plan, index) => ({ ...plan, period: index === plans.length - 1 ? period : undefined }));
}
