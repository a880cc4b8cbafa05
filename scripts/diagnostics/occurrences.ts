import type { Diagnostic, Place, Text } from './diagnostic.ts';

/** So many further places a message names. */
const most = 3;

/** One problem that stands in several places, told once: what follows its message, and the parts that say where. */
export interface Occurrences extends Pick<Diagnostic, 'place' | 'related'> {
  /** （12 か所）, or nothing for a single place. */
  readonly count: Text;
}

/**
 * Gathers the places of one problem, so that hundreds of them do not bury the other messages.
 *
 * @param places at least one, in the order in which a reader meets them
 */
export function occurrences([place, ...others]: readonly [Place, ...Place[]]): Occurrences {
  if (others.length === 0) return { place, count: { ja: '', en: '' } };
  const all = others.length + 1;
  return {
    place,
    count: { ja: `（全部で ${all} か所）`, en: ` (${all} places in all)` },
    related: others.slice(0, most).map((other) => ({
      place: other,
      message: { ja: 'ここにもあります', en: 'stands here too' },
    })),
  };
}

/** Adds a place to those of a key, unless it is the last one again, as with two letters of one escaped text. */
export function addPlace<Key>(places: Map<Key, [Place, ...Place[]]>, key: Key, place: Place): void {
  const known = places.get(key);
  if (!known) places.set(key, [place]);
  else if (!isSame(known.at(-1), place)) known.push(place);
}

function isSame(a: Place | undefined, b: Place): boolean {
  return a?.file === b.file && a.range?.start.offset === b.range?.start.offset;
}
