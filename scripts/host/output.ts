import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, problem } from '../diagnostics/diagnostic.ts';
import type { OutputFile } from '../pipeline.ts';

/** The list of the files that a build wrote, in the output folder. Only these are ever deleted. */
export const manifestName = '.kurabe-manifest.json';

/** An output folder that cannot be written; its message is for the user. */
export class OutputRefused extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
  }
}

/**
 * Writes a build's files: all of them into a new folder beside the old one, then swaps the two by
 * renaming. Whatever fails, and whenever the process dies, the old output or the new one is there whole.
 * Files in the folder that no build wrote are kept; files of an earlier build that this one lacks go.
 *
 * @throws OutputRefused where another build is at work or a file of somebody else would be lost
 */
export async function writeOutput(out: string, files: readonly OutputFile[]): Promise<void> {
  const folder = resolve(out);
  const beside = (suffix: string): string => join(dirname(folder), `.${basename(folder)}.kurabe-${suffix}`);
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await lock(beside('lock'), folder);
  try {
    await recover(folder, beside('old'));
    const fresh = beside('new');
    await rm(fresh, { recursive: true, force: true });
    const manifest = await readManifest(folder);
    await mkdir(fresh);
    for (const file of files) await writeBelow(fresh, file.path, file.bytes);
    const paths = files.map(({ path }) => path).sort();
    await writeBelow(fresh, manifestName, Buffer.from(`${JSON.stringify({ files: paths }, undefined, 1)}\n`));
    const kept = await keepForeign(folder, fresh, manifest);
    await swap(folder, fresh, beside('old'));
    await removeOld(beside('old'), [...manifest, ...kept, manifestName]);
  } finally {
    await rm(beside('new'), { recursive: true, force: true });
    await unlock();
  }
}

async function writeBelow(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

/** Takes the lock; a lock whose process is gone is taken over. */
async function lock(path: string, folder: string): Promise<() => Promise<void>> {
  for (let attempt = 0; ; attempt++)
    try {
      // Written first and then given its name, so that nobody ever reads an empty lock.
      const own = `${path}-${process.pid}`;
      await writeFile(own, String(process.pid));
      await link(own, path).finally(() => rm(own, { force: true }));
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (pid > 0 && pid !== process.pid && isAlive(pid)) throw new OutputRefused(locked(folder, pid));
      await rm(path, { force: true });
    }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tidies up after a build that died: the old folder goes back to its place, or, after the swap, out of the way. */
async function recover(folder: string, old: string): Promise<void> {
  if (!(await exists(old))) return;
  if (!(await exists(folder))) {
    await rename(old, folder);
    return;
  }
  await removeOld(old, [...(await readManifest(old)), manifestName]);
  // Files of others in it have their second name in the new folder; should one not, it is still there.
  if (await exists(old)) await rename(old, `${old}-${process.pid}`);
}

async function readManifest(folder: string): Promise<string[]> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    const files = (manifest as { files?: unknown }).files;
    if (!Array.isArray(files)) return [];
    return files.filter((path): path is string => typeof path === 'string' && isBelow(path));
  } catch {
    return [];
  }
}

/** Whether a path of a manifest stays below its folder. */
function isBelow(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split(/[/\\]/).includes('..');
}

/** Takes the files that no build wrote over into the new folder, by a second name on the same file. */
async function keepForeign(folder: string, fresh: string, manifest: readonly string[]): Promise<string[]> {
  const ours = new Set([...manifest, manifestName]);
  const kept: string[] = [];
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(join(folder, relative), { withFileTypes: true })) {
      const path = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        await mkdir(join(fresh, path), { recursive: true });
        await walk(path);
      } else if (!ours.has(path)) {
        if (await exists(join(fresh, path))) throw new OutputRefused(foreign(join(folder, path)));
        await carry(join(folder, path), join(fresh, path));
        kept.push(path);
      }
    }
  };
  if (await exists(folder)) await walk('');
  await removeEmptyFolders(fresh, folder, manifest);
  return kept;
}

async function carry(from: string, to: string): Promise<void> {
  if ((await lstat(from)).isSymbolicLink()) await symlink(await readlink(from), to);
  else await link(from, to).catch(() => copyFile(from, to));
}

/** Folders that held only files of earlier builds are not made again. */
async function removeEmptyFolders(fresh: string, folder: string, manifest: readonly string[]): Promise<void> {
  const folders = new Set(manifest.flatMap((path) => parents(path)));
  for (const path of [...folders].sort((a, b) => b.length - a.length))
    if (await exists(join(folder, path))) await rmdir(join(fresh, path)).catch(() => undefined);
}

function parents(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

async function swap(folder: string, fresh: string, old: string): Promise<void> {
  const hadOld = await exists(folder);
  if (hadOld) await rename(folder, old);
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (hadOld) await rename(old, folder);
    throw error;
  }
}

/** Deletes, of the old folder, only the named files and the folders that are then empty. */
async function removeOld(old: string, paths: readonly string[]): Promise<void> {
  if (!(await exists(old))) return;
  for (const path of paths) await unlink(join(old, path)).catch(() => undefined);
  const removeEmpty = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true }))
      if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
    await rmdir(folder).catch(() => undefined);
  };
  await removeEmpty(old);
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

function locked(folder: string, pid: number): Diagnostic {
  return problem('output-is-free', {
    place: { file: folder },
    message: {
      ja: `別の kurabe がこの出力先に書いています（プロセス ${pid}）`,
      en: `Another kurabe is writing into this folder (process ${pid})`,
    },
    note: { ja: '終わるのを待って、もう一度実行してください', en: 'wait until it has ended, and run again' },
  });
}

function foreign(path: string): Diagnostic {
  return problem('output-is-ours', {
    place: { file: path },
    message: {
      ja: 'このファイルは kurabe が書いたものではないので、上書きしません',
      en: 'kurabe did not write this file and does not overwrite it',
    },
    note: {
      ja: '別の所へ移すか消すか、--out で別の出力先を選んでください',
      en: 'move or delete it, or choose another folder with --out',
    },
  });
}
