import { checkFit, checkProse } from '../pipeline.ts';
import { countText, finish, hasErrors, startRun } from './run.ts';
import type { Command } from './world.ts';

/** `kurabe check`: reports problems and writes nothing. Gives the exit code. */
export const check: Command = async (args, { terminal }) => {
  const run = await startRun(args, terminal);
  if (!run) return 2;
  if (run.checked && !hasErrors(run.diagnostics)) await checkFit(run.checked, run.report);
  if (run.checked && (args.values.prose || run.checked.strategy.hasProseCheck))
    await checkProse(run.checked, run.report);
  finish(run, [], `${countText(run.diagnostics, args.language)}\n`);
  return hasErrors(run.diagnostics) ? 1 : 0;
};
