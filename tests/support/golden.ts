import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares with a golden file. It changes only on `npm run update-goldens`; a missing one fails. What
 * differs is left beside it as `*.actual` to look at.
 */
export function expectGolden(file: string, actual: string): void {
  const beside = `${file}.actual`;
  if (process.env.KURABE_UPDATE_GOLDENS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (golden === actual) rmSync(beside, { force: true });
  else writeFileSync(beside, actual);
  expect(actual, golden === undefined ? `There is no golden ${file}` : file).toBe(golden);
}
