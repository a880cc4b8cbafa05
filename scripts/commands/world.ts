import type { Readable } from 'node:stream';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** What a command needs of the process around it. */
export interface World {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  /** Milliseconds of a clock that never goes back; only for times that a person is told. */
  now(): number;
}

/** A command: does what the arguments ask, and gives the exit code. */
export type Command = (args: Arguments, world: World) => Promise<number>;
