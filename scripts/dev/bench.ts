import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../host/package-root.ts';

/**
 * `npm run bench`: whole processes, cold, in rounds of random order; medians, and ratios to an empty
 * node process in the same rounds. Timings of different runs are not comparable; ratios nearly are.
 */
const rounds = Number(process.argv[2] ?? 7);
const root = packageRoot();
const cli = join(root, 'dist/cli.js');
const work = mkdtempSync(join(tmpdir(), 'kurabe-bench-'));

/** The shipped project with its rows many times over. */
function multiply(times: number): string {
  const project = join(work, `times-${times}`);
  mkdirSync(join(project, 'content'), { recursive: true });
  cpSync(join(root, 'content/indicators'), join(project, 'content/indicators'), { recursive: true });
  const document = readFileSync(join(root, 'content/document.yaml'), 'utf8');
  const [head = '', rows = ''] = document.split(/^rows:\n/m);
  const copies: string[] = [];
  for (let copy = 0; copy < times; copy++) {
    copies.push(
      rows.replace(
        /(national|current|next): (\[[^\]]*\]|[\w-]+)/g,
        (_, plan, names: string) => `${plan}: ${names.replace(/[\w-]+/g, (name) => `${name}-${copy}`)}`,
      ),
    );
    for (const plan of ['national', 'current', 'next']) {
      mkdirSync(join(project, 'content', plan), { recursive: true });
      for (const file of readdirSync(join(root, 'content', plan)))
        cpSync(
          join(root, 'content', plan, file),
          join(project, 'content', plan, file.replace('.md', `-${copy}.md`)),
        );
    }
  }
  writeFileSync(join(project, 'content/document.yaml'), `${head}rows:\n${copies.join('')}`);
  return project;
}

const build = (project: string): string[] => [
  cli,
  'build',
  `--root=${project}`,
  `--out=${join(work, 'out')}`,
];
const cases: Record<string, string[]> = {
  'node -e 0': ['-e', '0'],
  'kurabe version': [cli, 'version'],
  'kurabe check (shipped)': [cli, 'check', `--root=${root}`],
  'kurabe build (shipped, 1 page)': build(root),
  'kurabe build (shipped × 10)': build(multiply(10)),
  'kurabe build (shipped × 50)': build(multiply(50)),
};

const times = new Map(Object.keys(cases).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++)
  for (const [name, args] of Object.entries(cases).sort(() => Math.random() - 0.5)) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    times.get(name)?.push(performance.now() - start);
  }

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const floor = median(times.get('node -e 0') ?? []);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
console.log(`${commit}, node ${process.version}, medians of ${rounds} rounds`);
for (const [name, values] of times)
  console.log(
    `${name.padEnd(34)} ${(median(values) / 1000).toFixed(2).padStart(6)} s  ${(median(values) / floor).toFixed(1).padStart(6)} × node`,
  );
rmSync(work, { recursive: true, force: true });
