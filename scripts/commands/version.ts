import { packageVersion } from '../host/package-root.ts';
import type { Command } from './world.ts';

/** `kurabe version`. */
export const version: Command = async (_args, { terminal }) => {
  terminal.print(`${packageVersion()}\n`);
  return 0;
};
