import { distance } from 'fastest-levenshtein';

/**
 * The known names most like a mistyped one, nearest first: at most three, and only those that
 * differ in less than half of their letters.
 */
export function nearest(name: string, known: Iterable<string>): string[] {
  return [...new Set(known)]
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits < Math.max(2, Math.max(name.length, candidate.length) / 2))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
