import { dayInJapan } from '../data/options.ts';
import type { Diagnostic, Text } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { editorFiles } from '../editor/editor-files.ts';
import { createProject, findUnfit, presentFiles } from '../host/new-project.ts';
import { packageRoot } from '../host/package-root.ts';
import { readProject } from '../host/project.ts';
import { check, checkFit } from '../pipeline.ts';
import type { Answers } from '../scaffold/init/answers.ts';
import { projectFiles } from '../scaffold/init/project-files.ts';
import { answersOf, askAnswers, type Flags } from '../scaffold/init/questions.ts';
import type { Understood } from '../scaffold/understood.ts';
import { contentFolder } from '../source/read.ts';
import { type Arguments, textOf } from './arguments.ts';
import { doneText, nameWanted, notWritten, stopped, unfitText, unwritable, welcome } from './init-texts.ts';
import { Cancelled, openQuestions } from './questions.ts';
import { hasErrors } from './run.ts';
import type { Command, World } from './world.ts';

/** `kurabe init DIR`: makes a new project from a few answers, or leaves everything as it was. Gives the exit code. */
export const init: Command = async (args, world) => {
  const { language, operands } = args;
  const { terminal } = world;
  const [folder = '.'] = operands;
  const refuse = (text: Text, code = 2): number => {
    terminal.error(`${text[language]}\n`);
    return code;
  };
  const unfit = await findUnfit(folder);
  if (unfit) return refuse(unfitText(unfit));
  const answers = await readAnswers(args, world);
  if (answers === undefined) return refuse(stopped, 130);
  if ('wrong' in answers) return refuse(answers.wrong);
  const files = new Map([...projectFiles(answers.value), ...editorFiles()]);
  const problems = await problemsOf(files);
  if (problems.length > 0) {
    const source = (file: string): string | undefined => files.get(file);
    terminal.error(`${reportText(problems, { language, colours: terminal.colours, source })}\n`);
    return refuse(notWritten);
  }
  const present = await presentFiles(folder, files.keys());
  const missing = new Map([...files].filter(([path]) => !present.has(path)));
  try {
    await createProject(folder, missing);
  } catch (error) {
    return refuse(unwritable(folder, error as NodeJS.ErrnoException), 1);
  }
  terminal.print(doneText(folder, [...missing.keys()], [...present])[language]);
  return 0;
};

/** The answers of the command line, or of the person at the terminal; undefined where that person stopped. */
async function readAnswers(args: Arguments, world: World): Promise<Understood<Answers> | undefined> {
  const { language, values } = args;
  const { stdin, terminal, env } = world;
  const flags: Flags = {
    name: textOf(values.name),
    title: textOf(values.title),
    plans: textOf(values.plans),
    period: textOf(values.period),
  };
  const date = today(env);
  const { name } = flags;
  if (name !== undefined) return answersOf({ ...flags, name }, date);
  if (!stdin.isTTY || env.CI) return { wrong: nameWanted(args.operands[0] ?? '.') };
  terminal.print(welcome[language]);
  const questions = openQuestions(world, language);
  try {
    const say = (text: Text): void => terminal.print(`  ${text[language]}\n`);
    return { value: await askAnswers(flags, date, questions.ask, say) };
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  } finally {
    questions.close();
  }
}

/** The day on the new documents: today in Japan, or what SOURCE_DATE_EPOCH sets for it. */
function today({ SOURCE_DATE_EPOCH: epoch }: World['env']): string {
  return dayInJapan(epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date());
}

/** What a check would say of the new content, looked at before anything is written. */
async function problemsOf(files: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const { input } = await readProject(packageRoot(), () => undefined);
  const sources = [...files].flatMap(([path, text]) =>
    path.startsWith(`${contentFolder}/`)
      ? [{ path: path.slice(contentFolder.length + 1), bytes: new TextEncoder().encode(text) }]
      : [],
  );
  const problems: Diagnostic[] = [];
  const checked = check({ ...input, sources }, (problem) => problems.push(problem));
  if (checked && !hasErrors(problems)) await checkFit(checked, (problem) => problems.push(problem));
  return sortDiagnostics(problems);
}
