import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { multiplyProject } from './multiply.ts';
import { median, runRounds } from './rounds.ts';

/** Times whole commands, cold; prints medians, and ratios to an empty node process in the same rounds. */
export function benchCommands(root: string, work: string, rounds: number): void {
  const cli = join(root, 'dist/cli.js');
  const multiplied = (times: number): string => {
    const project = join(work, `times-${times}`);
    mkdirSync(project);
    multiplyProject(root, project, times);
    return project;
  };
  const build = (project: string): string[] => [
    cli,
    'build',
    `--root=${project}`,
    `--out=${join(work, 'out')}`,
  ];
  const empty = 'node -e 0';
  const runs = runRounds(
    new Map([
      [empty, ['-e', '0']],
      ['kurabe version', [cli, 'version']],
      ['kurabe check (shipped)', [cli, 'check', `--root=${root}`]],
      ['kurabe build (shipped, 1 page)', build(root)],
      ['kurabe build (shipped × 10)', build(multiplied(10))],
      ['kurabe build (shipped × 50)', build(multiplied(50))],
    ]),
    rounds,
  );
  const floor = median(runs.get(empty)?.times ?? []);
  console.log(`\nWhole commands, cold, medians of ${rounds} rounds`);
  for (const [name, { times }] of runs)
    console.log(
      `${name.padEnd(34)} ${(median(times) / 1000).toFixed(2).padStart(6)} s  ${(median(times) / floor).toFixed(1).padStart(6)} × node`,
    );
}
