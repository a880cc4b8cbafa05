import { lstat, realpath, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isInside } from './read-folder.ts';
import { SourceRefused } from './write-sources.ts';

/**
 * Gives a source another name. A name that differs only by capital letters is taken on every system.
 *
 * @param root the project's real path
 * @param from path from the root, with `/`
 * @param to its new path, in a folder that is there
 * @throws SourceRefused where one of them lies outside of the root, or another file has the new name
 */
export async function moveSource(root: string, from: string, to: string): Promise<void> {
  const [old, fresh] = [join(root, from), join(root, to)];
  for (const [path, file] of [
    [from, old],
    [to, fresh],
  ] as const)
    if (!isInside(root, await realpath(dirname(file)))) throw new SourceRefused(path);
  const [before, there] = await Promise.all([lstat(old), lstat(fresh).catch(() => undefined)]);
  if (there && there.ino !== before.ino) throw new SourceRefused(to);
  await rename(old, fresh);
}
