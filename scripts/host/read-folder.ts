import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/content-tree.ts';

/** The largest file that is read at all, in bytes. */
export const maxFileBytes = 20_000_000;

/**
 * Reads every file of a folder below the root, in the order of the names. A symbolic link is followed
 * only where it stays inside the root by its real path, and out of what is hidden there (`.git` may hold secrets); anything
 * else is reported and left out.
 *
 * @param root the project's real path
 * @param folder relative to the root
 */
export async function readFolder(root: string, folder: string, report: Report): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  const visited = new Set<string>();
  const refuse = (path: string, message: Text): void =>
    report(
      problem('file-is-inside-root', {
        place: { file: path },
        message,
        note: {
          ja: 'ファイルそのものをこのフォルダーに置くか、消してください',
          en: 'put the file itself into this folder, or delete it',
        },
      }),
    );

  async function walk(path: string): Promise<void> {
    const here = await realpath(join(root, path));
    if (!isInside(root, here))
      return refuse(path, {
        ja: 'プロジェクトの外を指すリンクです',
        en: 'This link leads out of the project',
      });
    if (!folder.startsWith('.') && isHidden(relative(root, here)))
      return refuse(path, {
        ja: '隠れたフォルダーやファイル（.git など）を指すリンクです',
        en: 'This link leads to a hidden folder or file, such as .git',
      });
    const stats = await stat(here);
    if (stats.isDirectory()) {
      if (visited.has(here))
        return refuse(path, { ja: '自分を含むリンクです', en: 'This link leads into itself' });
      visited.add(here);
      const names = (await readdir(here)).filter((name) => !name.startsWith('.')).sort();
      for (const name of names) await tryWalk(`${path}/${name}`);
      return;
    }
    if (!stats.isFile())
      return refuse(path, { ja: '普通のファイルではありません', en: 'This is not an ordinary file' });
    if (stats.size > maxFileBytes) {
      report(tooLarge(path, stats.size));
      files.push({ path: path.slice(folder.length + 1).normalize('NFC'), bytes: undefined });
      return;
    }
    files.push({ path: path.slice(folder.length + 1).normalize('NFC'), bytes: await readFile(here) });
  }

  async function tryWalk(path: string): Promise<void> {
    try {
      await walk(path);
    } catch (error) {
      const isLink = (await lstat(join(root, path)).catch(() => undefined))?.isSymbolicLink() ?? false;
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      refuse(path, {
        ja: isLink ? 'リンク先がありません' : `読めません（${reason}）`,
        en: isLink ? 'The link leads nowhere' : `This cannot be read (${reason})`,
      });
    }
  }

  if (await stat(join(root, folder)).catch(() => undefined)) await tryWalk(folder);
  return files;
}

/** Says that a file is larger than `maxFileBytes`. */
export function tooLarge(file: string, bytes: number): Diagnostic {
  return problem('file-size-is-limited', {
    place: { file },
    message: {
      ja: `ファイルが大きすぎます（${bytes.toLocaleString('en')} バイト）`,
      en: `The file is too large (${bytes} bytes)`,
    },
    note: { ja: '画像なら 10 MB までに縮めてください', en: 'an image may have 10 MB' },
  });
}

/** Whether a real path is the folder or below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether a path has a part that is hidden. */
function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.'));
}
