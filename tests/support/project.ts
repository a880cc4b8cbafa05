import type { Arguments } from '../../scripts/commands/arguments.ts';
import { type Run, startRun } from '../../scripts/commands/run.ts';
import type { Terminal } from '../../scripts/commands/terminal.ts';
import { readColorProfile } from '../../scripts/host/color-profile.ts';
import type { CarriedData } from '../../scripts/pipeline.ts';

const plain = (text: string): string => text;

/** Colours switched off. */
export const noColours = { bold: plain, red: plain, green: plain, yellow: plain, cyan: plain, dim: plain };

/** A terminal that keeps what it is told. */
export function memoryTerminal(): Terminal & { readonly out: string[]; readonly err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out,
    err,
    colours: noColours,
    print: (text) => void out.push(text),
    error: (text) => void err.push(text),
    progress: () => undefined,
  };
}

/** Reads and checks the project in a folder. */
export async function checkProject(root: string, options: Partial<Arguments> = {}): Promise<Run> {
  const args: Arguments = {
    command: 'check',
    operands: [],
    values: {},
    root,
    out: undefined,
    language: 'ja',
    format: 'text',
    url: undefined,
    ...options,
  };
  const run = await startRun(args, memoryTerminal());
  if (!run) throw new Error(`no project in ${root}`);
  return run;
}

/** What a PDF of tests carries: nothing. */
export const nothingCarried: CarriedData = {
  colorProfile: await readColorProfile(),
  attachments: [],
  schemaOf: () => ({ prefix: 'test', namespace: 'urn:kurabe:test#', name: 'test', properties: [] }),
};
