import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The content is not trusted: no repository hidden in it is opened, and nothing that one configures is run. */
const safely = ['-c', 'safe.bareRepository=explicit', '-c', 'log.showSignature=false'];

/**
 * The date of the commit that a folder stands at, in seconds since 1970; undefined outside of a
 * repository, without a commit, or without git.
 */
export async function commitTime(folder: string): Promise<number | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', [...safely, 'log', '-1', '--format=%ct', '--', '.'], {
      cwd: folder,
      timeout: 10_000,
    });
    return /^\d+\s*$/.test(stdout) ? Number(stdout) : undefined;
  } catch {
    return undefined;
  }
}
