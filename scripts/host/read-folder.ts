import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/content-tree.ts';

/** The largest file that is read at all, in bytes. */
export const maxFileBytes = 20_000_000;

/**
 * Reads every file of a folder below the root, in the order of the names. A symbolic link is followed
 * only where it stays inside the root by its real path; anything else is reported and left out.
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

  async function walk(relative: string): Promise<void> {
    const here = await realpath(join(root, relative));
    if (!isInside(root, here))
      return refuse(relative, {
        ja: 'プロジェクトの外を指すリンクです',
        en: 'This link leads out of the project',
      });
    const stats = await stat(here);
    if (stats.isDirectory()) {
      if (visited.has(here))
        return refuse(relative, { ja: '自分を含むリンクです', en: 'This link leads into itself' });
      visited.add(here);
      const names = (await readdir(here)).filter((name) => !name.startsWith('.')).sort();
      for (const name of names) await tryWalk(`${relative}/${name}`);
      return;
    }
    if (!stats.isFile())
      return refuse(relative, { ja: '普通のファイルではありません', en: 'This is not an ordinary file' });
    if (stats.size > maxFileBytes) {
      report(
        problem('file-size-is-limited', {
          place: { file: relative },
          message: {
            ja: `ファイルが大きすぎます（${stats.size.toLocaleString('en')} バイト）`,
            en: `The file is too large (${stats.size} bytes)`,
          },
          note: { ja: '画像なら 10 MB までに縮めてください', en: 'an image may have 10 MB' },
        }),
      );
      files.push({ path: relative.slice(folder.length + 1).normalize('NFC'), bytes: undefined });
      return;
    }
    files.push({ path: relative.slice(folder.length + 1).normalize('NFC'), bytes: await readFile(here) });
  }

  async function tryWalk(relative: string): Promise<void> {
    try {
      await walk(relative);
    } catch (error) {
      const isLink = (await lstat(join(root, relative)).catch(() => undefined))?.isSymbolicLink() ?? false;
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      refuse(relative, {
        ja: isLink ? 'リンク先がありません' : `読めません（${reason}）`,
        en: isLink ? 'The link leads nowhere' : `This cannot be read (${reason})`,
      });
    }
  }

  if (await stat(join(root, folder)).catch(() => undefined)) await tryWalk(folder);
  return files;
}

/** Whether a real path is the folder or below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
