import picocolors from 'picocolors';
import type { Language, Text } from '../diagnostics/diagnostic.ts';
import type { Colours } from '../diagnostics/report-text.ts';

/** Where a command speaks. */
export interface Terminal {
  readonly colours: Colours;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Shows what is under way on one line that the next one replaces; nothing where nobody watches. */
  progress(step: Text | undefined): void;
}

/** The streams and settings of a process, as far as speaking needs them. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A terminal on a process's streams: coloured and with progress only where a person watches. */
export function openTerminal({ stdout, stderr, env }: Streams, language: Language): Terminal {
  const isWatched = stderr.isTTY === true && !env.CI && env.TERM !== 'dumb';
  const colours = picocolors.createColors(env.FORCE_COLOR ? true : isWatched && !env.NO_COLOR);
  return {
    colours,
    print: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    progress: (step) => {
      if (isWatched) stderr.write(`\r\u001B[2K${step ? colours.dim(`${step[language]}…`) : ''}`);
    },
  };
}
