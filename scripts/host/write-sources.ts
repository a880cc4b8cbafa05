import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isInside } from './read-folder.ts';

/** A source that may not be written, since it would lie outside of the project's own files. */
export class SourceRefused extends Error {
  constructor(readonly path: string) {
    super(`${path} is outside of the project`);
  }
}

/**
 * Writes sources, each as a whole or not at all; folders are made as they are needed. Links are followed as far as
 * they stay in the project.
 *
 * @param root the project's real path
 * @param changes contents by their path from the root, with `/`
 * @throws SourceRefused before anything is written, where a file would lie outside of the root or be one of git's own
 */
export async function writeSources(
  root: string,
  changes: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const files: { file: string; content: string | Uint8Array }[] = [];
  for (const [path, content] of changes) {
    const file = await realFile(join(root, path));
    const isOfGit = relative(root, file).split(sep).includes('.git');
    if (!isInside(root, file) || file === root || isOfGit) throw new SourceRefused(path);
    files.push({ file, content });
  }
  for (const { file, content } of files) {
    await mkdir(dirname(file), { recursive: true });
    // A name of its own, since that of the file may be as long as names can be.
    const beside = join(dirname(file), `.${randomUUID()}`);
    const mode = (await stat(file).catch(() => undefined))?.mode;
    try {
      await writeFile(beside, content, mode === undefined ? {} : { mode });
      await rename(beside, file);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }
}

/** A file by its real path, as far as it exists. */
async function realFile(file: string): Promise<string> {
  const real = await realpath(file).catch(() => undefined);
  if (real !== undefined || dirname(file) === file) return real ?? file;
  return join(await realFile(dirname(file)), basename(file));
}
