import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './paths.ts';

/** What a git command said, and how it ended. */
export interface GitResult {
  readonly code: number | null;
  readonly said: string;
}

/** A git repository of tests. */
export interface TestRepository {
  readonly root: string;
  /** Runs git, which has to succeed. */
  git(...args: string[]): string;
  /** Runs git with variables of the environment, whatever comes of it. */
  tryGit(args: readonly string[], env?: Readonly<Record<string, string>>, folder?: string): GitResult;
}

const settings = ['-c', 'user.name=t', '-c', 'user.email=t@example.jp', '-c', 'commit.gpgsign=false'];

/**
 * Makes a repository of an empty folder, with the small project of the problems committed in it.
 *
 * @param project the project's folder in it
 */
export function makeRepository(root: string, project = '.'): TestRepository {
  const git = (...args: string[]): string =>
    execFileSync('git', [...settings, ...args], { cwd: root, encoding: 'utf8' });
  const tryGit: TestRepository['tryGit'] = (args, env = {}, folder = root) => {
    const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    return { code: status, said: stdout + stderr };
  };
  cpSync(join(repository, 'tests/problems/_base'), join(root, project), { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'base');
  return { root, git, tryGit };
}
