import { lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { contentFolder } from '../source/read.ts';
import { packageRoot } from './package-root.ts';
import { isInside } from './read-folder.ts';
import { writeSources } from './write-sources.ts';

/** Why a project cannot be made in a folder, with the path that stands in the way. */
export interface Unfit {
  readonly reason: 'file' | 'content' | 'kurabe' | 'within-content';
  readonly path: string;
}

/** Says whether a new project may be made in a folder, which need not be there yet. */
export async function findUnfit(folder: string): Promise<Unfit | undefined> {
  const target = await realTarget(resolve(folder));
  if (isInside(await realpath(packageRoot()), target)) return { reason: 'kurabe', path: packageRoot() };
  for (let above = target; dirname(above) !== above; above = dirname(above)) {
    const stats = await lstat(above).catch(() => undefined);
    if (stats && !stats.isDirectory()) return { reason: 'file', path: above };
    if (basename(above) === contentFolder && (await exists(join(above, 'document.yaml'))))
      return { reason: 'within-content', path: above };
  }
  const content = join(target, contentFolder);
  return (await exists(content)) ? { reason: 'content', path: content } : undefined;
}

/** Which of some paths from a folder are there already, links that lead nowhere too. */
export async function presentFiles(folder: string, paths: Iterable<string>): Promise<Set<string>> {
  const present = new Set<string>();
  for (const path of paths) if (await exists(join(folder, path))) present.add(path);
  return present;
}

/**
 * Makes a folder with the files of a new project. Should one of them fail, nothing of it stays.
 *
 * @param files texts by path from the folder; none of them is there yet
 */
export async function createProject(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const root = await realpath(folder);
  try {
    await writeSources(root, files);
  } catch (error) {
    const ours =
      made === undefined ? [contentFolder, ...files.keys()].map((path) => join(root, path)) : [made];
    for (const path of ours) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

/** A path by the real path of what there is of it. */
async function realTarget(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realTarget(dirname(path)), basename(path));
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
