import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { contentFolder } from '../source/read.ts';
import { templateFolder } from './read-templates.ts';

/** The file that makes a folder a project, below its content. */
export const projectMark = 'document.yaml';

/** How many folders below one a project may lie, to be found. */
const depth = 3;

/** The root of the project whose content or templates hold a path; undefined where none does. */
export async function rootAround(path: string): Promise<string | undefined> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const [first] = relative(folder, path).split(sep);
    if ((first === contentFolder || first === templateFolder) && (await isProject(folder))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The roots of a folder's projects: the folder itself, else the project around it, else those below it. */
export async function rootsOf(folder: string): Promise<string[]> {
  if (await isFolder(join(folder, contentFolder))) return [folder];
  const around = await rootAround(folder);
  return around === undefined ? below(folder, depth) : [around];
}

async function below(folder: string, levels: number): Promise<string[]> {
  if (levels === 0) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => join(folder, name))
    .sort();
  const found: string[] = [];
  for (const each of folders)
    found.push(...((await isProject(each)) ? [each] : await below(each, levels - 1)));
  return found;
}

function isProject(folder: string): Promise<boolean> {
  return stat(join(folder, contentFolder, projectMark)).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
