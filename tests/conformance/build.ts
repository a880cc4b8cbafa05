import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { folders, repository } from '../support/paths.ts';
import { constructsProject, longProject, papers } from '../support/projects.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built projects by name, each with its output folder. */
    readonly built: readonly { readonly name: string; readonly out: string }[];
  }
}

/** How often the shipped table stands in the long project: about 200 pages. */
const times = 220;

/** Builds every project once, with the command that a city uses, for all checks. */
export default function build({ provide }: TestProject): () => void {
  const work = mkdtempSync(join(tmpdir(), 'kurabe-conformance-'));
  const projects = new Map<string, string>([['iizuka', repository]]);
  for (const name of folders(join(repository, 'tests/cities')))
    projects.set(name, join(repository, 'tests/cities', name));
  const make = (name: string, write: (root: string) => void): void => {
    const root = join(work, name, 'project');
    mkdirSync(root, { recursive: true });
    write(root);
    projects.set(name, root);
  };
  for (const paper of Object.keys(papers) as (keyof typeof papers)[])
    make(`constructs ${paper}`, (root) => constructsProject(root, paper));
  make('long', (root) => longProject(root, times));
  const built = [...projects].map(([name, root]) => {
    const out = join(work, name, 'out');
    mkdirSync(join(work, name), { recursive: true });
    execFileSync(
      process.execPath,
      [join(repository, 'dist/cli.js'), 'build', `--root=${root}`, `--out=${out}`, '--lang=en'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { name, out };
  });
  provide('built', built);
  return () => rmSync(work, { recursive: true, force: true });
}
