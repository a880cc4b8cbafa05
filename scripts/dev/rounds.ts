import { spawnSync } from 'node:child_process';

/** What the runs of one case came to. */
export interface Runs {
  /** The time of each whole process, in ms. */
  readonly times: number[];
  /** What each process printed. */
  readonly outputs: string[];
}

/**
 * Runs each case, the arguments of a node process, once a round, in an order that is new in each round.
 *
 * @throws where a process fails
 */
export function runRounds(cases: ReadonlyMap<string, readonly string[]>, rounds: number): Map<string, Runs> {
  const runs = new Map<string, Runs>([...cases.keys()].map((name) => [name, { times: [], outputs: [] }]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of shuffled([...cases])) {
      const start = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const time = performance.now() - start;
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      runs.get(name)?.times.push(time);
      runs.get(name)?.outputs.push(stdout);
    }
  return runs;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
