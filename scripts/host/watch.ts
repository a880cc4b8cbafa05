import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** How long to wait for further changes, in ms. */
export interface Patience {
  /** After one file: an editor may write it in pieces. */
  readonly one: number;
  /** After several: a checkout of git writes many, one after the other. */
  readonly several: number;
}

const patience: Patience = { one: 12, several: 120 };

/** A watch over folders. */
export interface Watch {
  close(): Promise<void>;
}

/**
 * Watches folders of a project, also those that come later, and tells of changes, those that belong together at once.
 * Editors that save by renaming are understood. Links are not followed, and hidden files are left out.
 *
 * @param root the project's real path
 * @param folders relative to the root
 * @param changed is told the paths of files that were changed, made or deleted, from the root
 */
export async function watchFolders(
  root: string,
  folders: readonly string[],
  changed: (paths: readonly string[]) => void,
  { one, several }: Patience = patience,
): Promise<Watch> {
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const paths = [...gathered].sort();
    gathered.clear();
    changed(paths);
  };
  // The root itself is watched for folders that are made later, but nothing else in it.
  const isIgnored = (path: string): boolean => {
    const [folder = '', ...rest] = relative(root, path).split(sep);
    if (folder === '') return false;
    return !folders.includes(folder) || rest.some((name) => name.startsWith('.'));
  };
  const watcher = watch(root, {
    ignored: isIgnored,
    ignoreInitial: true,
    followSymlinks: false,
    atomic: true,
  });
  watcher.on('all', (event, path) => {
    if (event === 'addDir') return;
    gathered.add(relative(root, path).split(sep).join('/').normalize('NFC'));
    clearTimeout(timer);
    timer = setTimeout(flush, gathered.size > 1 ? several : one);
  });
  // What cannot be watched (a folder deleted meanwhile) is seen at the next change.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
