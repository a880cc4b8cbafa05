import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A browser's file, and what its environment needs. */
export interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once for a version, whole or not at all, since several test runs may
 * ask at the same time. Its own function leaves a file that others may find half written, and starts it without
 * the security of the web.
 */
export function bundledChromium(): Program {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `kurabe-chromium-${version}`);
  if (!existsSync(folder)) unpack(packed, folder);
  const path = join(folder, 'chromium');
  return { path, env: starts(path) ? {} : { LD_LIBRARY_PATH: join(folder, 'lib') } };
}

function unpack(packed: string, folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'kurabe-chromium-'));
  const read = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(work, 'chromium'), read('chromium.br'), { mode: 0o755 });
  mkdirSync(join(work, 'lib'));
  execFileSync('tar', ['-x', '--strip-components=1', '-C', join(work, 'lib')], {
    input: read('al2023.tar.br'),
  });
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another run was quicker.
    rmSync(work, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Whether the system has the libraries that a program needs. */
function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
