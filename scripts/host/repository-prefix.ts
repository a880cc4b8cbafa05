import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * The path from a repository's root to a project in it, with `/` at its end: empty where the project is the
 * repository, or in none. It is found by `.git` in a folder above.
 *
 * @param root the project's real path
 */
export function repositoryPrefix(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) {
      const path = relative(folder, root).replaceAll('\\', '/');
      return path === '' ? '' : `${path}/`;
    }
    if (dirname(folder) === folder) return '';
  }
}
