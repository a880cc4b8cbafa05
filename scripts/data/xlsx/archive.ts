import { Unzip, UnzipInflate } from 'fflate';
import { WorkbookRefused } from './refused.ts';

/** The largest file that is read as a workbook, in bytes; a form of a thousand indicators has 0.2 MB. */
export const maxFileBytes = 20_000_000;

/** The most that its parts may come to when they are unpacked, in bytes. */
const maxUnpackedBytes = 100_000_000;

/** The most files that an archive may have. */
const maxFiles = 5_000;

/** So much is unpacked at a time: DEFLATE makes at most a thousandfold of it. */
const chunkBytes = 16_384;

/**
 * Unpacks the wanted parts of a ZIP archive (PKWARE APPNOTE 6.3). What an archive says of its own sizes is not
 * believed: the bytes are counted as they come.
 *
 * @throws WorkbookRefused where it is damaged, or comes to too much
 */
export function readArchive(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): { parts: Map<string, Uint8Array>; names: string[] } {
  const parts = new Map<string, Uint8Array>();
  const names: string[] = [];
  let size = 0;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > maxFiles) throw new WorkbookRefused('too-large');
    const path = file.name.replaceAll('\\', '/').replace(/^\//, '');
    if (!isWanted(path)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      size += data.length;
      if (size > maxUnpackedBytes) throw new WorkbookRefused('too-large');
      chunks.push(data);
      if (isLast) parts.set(path, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes)
      unzip.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length);
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    throw new WorkbookRefused('damaged', String(error));
  }
  return { parts, names };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
