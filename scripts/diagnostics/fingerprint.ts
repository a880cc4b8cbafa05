import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A name for each problem by which other tools know it again after lines have moved: of its rule, file, message
 * (numbers, which count lines and places, left out) and the text that it is about. Problems that are the same in all of these are
 * numbered in their order.
 *
 * @param source the text of a source file
 * @returns 64 hexadecimal digits for each problem, no two the same
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  source: (file: string) => string | undefined,
): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ ruleId, place: { file, range }, message }) => {
    const found = range && source(file)?.slice(range.start.offset, range.end.offset);
    const key = JSON.stringify([ruleId, file, message.en.replace(/\d+/g, '#'), found ?? '']);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha256').update(`${key}${count}`).digest('hex');
  });
}
