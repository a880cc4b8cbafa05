import { readFile, stat } from 'node:fs/promises';

/** The largest PDF that is read, in bytes. */
export const maxPdfBytes = 200_000_000;

/** Reads a PDF; says `too-large` of one that is not read for its size, or gives the system's code (ENOENT, EISDIR …). */
export async function readPdf(path: string): Promise<Uint8Array | string> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return 'EISDIR';
    return stats.size > maxPdfBytes ? 'too-large' : await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  }
}
