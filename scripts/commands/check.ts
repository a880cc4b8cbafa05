import { checkFit } from '../pipeline.ts';
import type { Arguments } from './arguments.ts';
import { countText, finish, hasErrors, startRun } from './run.ts';
import type { Terminal } from './terminal.ts';

/** `kurabe check`: reports problems and writes nothing. Gives the exit code. */
export async function check(args: Arguments, terminal: Terminal): Promise<number> {
  const run = await startRun(args, terminal);
  if (!run) return 2;
  if (run.checked && !hasErrors(run.diagnostics)) await checkFit(run.checked, run.report);
  finish(run, [], `${countText(run.diagnostics, args.language)}\n`);
  return hasErrors(run.diagnostics) ? 1 : 0;
}
