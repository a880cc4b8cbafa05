import { type Diagnostic, type Language, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { wrongFlags } from './check/flags.ts';
import { checkFurther, countText, finish, hasErrors, startRun } from './run.ts';
import type { Command } from './world.ts';

/** `kurabe check`: reports problems; writes nothing, but what `--fix` mends. Gives the exit code. */
export const check: Command = async (args, world) => {
  const { terminal } = world;
  const wrong = wrongFlags(args);
  if (wrong) {
    terminal.error(`${wrong[args.language]}\n`);
    return 2;
  }
  if (args.values.staged) {
    const { checkStaged } = await import('./check/staged.ts');
    return checkStaged(args, world);
  }
  if (args.values.fix) {
    const { checkAndFix } = await import('./check/fix.ts');
    return checkAndFix(args, world);
  }
  const run = await startRun(args, terminal);
  if (!run) return 2;
  await checkFurther(run);
  finish(run, [], `${countText(run.diagnostics, args.language)}${fixable(run.diagnostics, args.language)}\n`);
  return hasErrors(run.diagnostics) ? 1 : 0;
};

/** How many of the problems `--fix` can mend; empty where it is none. */
function fixable(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = sortDiagnostics(diagnostics).filter(({ fix }) => fix).length;
  if (count === 0) return '';
  return language === 'ja'
    ? `（うち ${count} 件は kurabe check --fix で直せます）`
    : ` (kurabe check --fix can mend ${count})`;
}
