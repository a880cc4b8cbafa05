import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** The site's script as it is compiled from `scripts/client/`. */
export function readSiteScript(): Promise<Uint8Array> {
  return readFile(join(packageRoot(), 'dist/site.js'));
}
