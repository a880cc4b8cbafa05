import type { Text } from '../diagnostics/diagnostic.ts';
import { SourceRefused, writeSources } from '../host/write-sources.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/**
 * Why sources could not be written, for the writer who wanted them to be.
 *
 * @throws what is a fault of kurabe itself
 */
export function writeFailure(error: unknown): Text {
  if (error instanceof SourceRefused)
    return {
      ja: `書き込めません。プロジェクトの外か、書き換えてはならない所です（${error.path}）`,
      en: `This cannot be written: it is outside of the project, or must not be changed (${error.path})`,
    };
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { ja: `書き込めません（${code}）`, en: `This cannot be written (${code})` };
}

/** Writes sources as `writeSources` does; where that fails, says why, and that some may have been written. Gives whether all were. */
export async function tryWriting(
  { language }: Pick<Arguments, 'language'>,
  terminal: Terminal,
  root: string,
  changes: ReadonlyMap<string, string | Uint8Array>,
): Promise<boolean> {
  try {
    await writeSources(root, changes);
    return true;
  } catch (error) {
    const reason = writeFailure(error)[language];
    terminal.progress(undefined);
    terminal.error(
      language === 'ja'
        ? `${reason}。変わったファイルがあるかもしれないので、git status で確かめてください\n`
        : `${reason}; some files may have been changed: look with git status\n`,
    );
    return false;
  }
}
