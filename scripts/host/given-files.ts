import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Reads a file that the command line names; gives the system's code (ENOENT …), or `too-large`, where that fails. */
export async function readGivenFile(path: string, maxBytes: number): Promise<Uint8Array | string> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return 'EISDIR';
    return stats.size > maxBytes ? 'too-large' : await readFile(path);
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * Writes a file that the command line names, with its folder. One that is there is never overwritten, since somebody
 * may have filled it in, unless it is the same.
 *
 * @returns undefined where it is there now; else the system's code (EEXIST, EACCES …)
 */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EEXIST') return code;
    const old = await readGivenFile(path, bytes.length);
    return typeof old !== 'string' && Buffer.compare(old, bytes) === 0 ? undefined : code;
  }
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}
