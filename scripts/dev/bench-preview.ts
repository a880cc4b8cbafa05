import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './rounds.ts';

/** What a state says that is waited for. */
interface State {
  readonly version: number;
  readonly isBusy: boolean;
  readonly documents: readonly { readonly isCurrent: boolean }[];
}

/** Saves before those that count, in which the program becomes quick. */
const warmUp = 5;

/**
 * Saves a goal's file of the shipped content again and again while `kurabe dev` runs with the comparison in view;
 * prints the medians of the times until the new page, and until the new PDF of the comparison, are told of over the
 * network of this machine.
 */
export async function benchPreview(root: string, work: string, rounds: number): Promise<void> {
  const project = join(work, 'preview');
  cpSync(join(root, 'content'), join(project, 'content'), { recursive: true });
  const cli = join(root, 'dist/cli.js');
  const child = spawn(process.execPath, [cli, 'dev', `--root=${project}`, '--port=0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [printed] = (await once(child.stdout, 'data')) as [Buffer];
    const address = /http:\S+/.exec(printed.toString('utf8'))?.[0] ?? '';
    await (await fetch(`${address}site/index.html`)).text();
    const states = await openStates(`${address}events`);
    await states.until(({ isBusy }) => !isBusy);
    const file = join(project, 'content/next/work.md');
    const text = readFileSync(file, 'utf8');
    const pages: number[] = [];
    const pdfs: number[] = [];
    for (let round = 0; round < warmUp + rounds; round++) {
      const { version } = states.last();
      writeFileSync(
        file,
        text.replace(/^# .*/m, (title) => `${title}${round}`),
      );
      const saved = performance.now();
      await states.until((state) => state.version > version);
      const page = performance.now() - saved;
      await states.until((state) => state.version > version && state.documents[0]?.isCurrent === true);
      const pdf = performance.now() - saved;
      await states.until(({ isBusy }) => !isBusy);
      if (round < warmUp) continue;
      pages.push(page);
      pdfs.push(pdf);
    }
    console.log(`\nPreview of the shipped content, from a saved file on, medians of ${rounds} rounds`);
    console.log(`page   ${median(pages).toFixed(0).padStart(6)} ms  (aim: 100)`);
    console.log(`PDF    ${median(pdfs).toFixed(0).padStart(6)} ms  (aim: 500)`);
  } finally {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
}

/** The states that a preview tells of. */
interface States {
  last(): State;
  /** Waits for a state; the last one counts too. */
  until(isWanted: (state: State) => boolean): Promise<void>;
}

async function openStates(address: string): Promise<States> {
  const { body } = await fetch(address);
  if (!body) throw new Error(`no events at ${address}`);
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let last: State = { version: 0, isBusy: true, documents: [] };
  let buffer = '';
  const next = async (): Promise<void> => {
    let end = buffer.indexOf('\n\n');
    while (end < 0) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the preview has ended');
      buffer += decoder.decode(value, { stream: true });
      end = buffer.indexOf('\n\n');
    }
    const data = /^data: (.*)$/m.exec(buffer.slice(0, end))?.[1];
    buffer = buffer.slice(end + 2);
    if (data) last = JSON.parse(data) as State;
  };
  return {
    last: () => last,
    until: async (isWanted) => {
      while (!isWanted(last)) await next();
    },
  };
}
