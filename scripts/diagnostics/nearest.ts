import { distance } from 'fastest-levenshtein';

/**
 * The known names most like a mistyped one, nearest first, at most three.
 *
 * @param share how much of a name may differ: by default half of its letters, at least one
 */
export function nearest(name: string, known: Iterable<string>, share = 1 / 2): string[] {
  return [...new Set(known)]
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => {
      const length = Math.max(name.length, candidate.length);
      return edits < length && edits <= Math.max(1, Math.floor(length * share));
    })
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The paths whose file names are most like that of a mistyped one. */
export function nearestPath(path: string, known: Iterable<string>): string[] {
  const stem = (each: string): string => (each.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const paths = [...known];
  return nearest(stem(path), paths.map(stem), 2 / 5).flatMap((name) =>
    paths.filter((each) => stem(each) === name),
  );
}
