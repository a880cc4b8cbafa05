import type { Finding, Place, Text } from '../diagnostics/diagnostic.ts';
import type { Edit } from '../diagnostics/fix.ts';
import { occurrences } from '../diagnostics/occurrences.ts';
import type { ContentTree } from '../source/content-tree.ts';
import { termsPath } from '../strategy/terms.ts';
import { passagesOf } from './passages.ts';

/** A word that should be another one. */
export interface WrongWord {
  readonly word: string;
  /** UTF-16 index in its passage. */
  readonly index: number;
  /** What may be written, the preferred first. */
  readonly write: readonly string[];
  /** What is said of it. */
  readonly message: Text;
  readonly note: Text;
}

interface Gathered {
  readonly wrong: WrongWord;
  readonly places: [Place, ...Place[]];
  readonly edits: Edit[];
}

/**
 * Looks for words in all texts of the content, and tells of each once a file. Where there is one right answer, the fix
 * mends every place that stands in its source as it is read, but for headings, whose letters are in addresses.
 *
 * @param find the wrong words of a text
 * @param isAllowed whether a writer allows the word at a place
 */
export function findWords(
  content: ContentTree,
  find: (text: string) => Iterable<WrongWord>,
  isAllowed: (place: Place) => boolean,
): Finding[] {
  return [...content.files.values()].flatMap((source) => {
    if (source.kind === 'asset' || source.path === termsPath) return [];
    const gathered = new Map<string, Gathered>();
    for (const passage of passagesOf(source))
      for (const wrong of find(passage.text)) {
        const end = wrong.index + wrong.word.length;
        const place = passage.place(wrong.index, end);
        if (isAllowed(place)) continue;
        const key = `${wrong.word}\n${wrong.write.join('\n')}`;
        const same = gathered.get(key) ?? { wrong, places: [place], edits: [] };
        if (gathered.has(key)) same.places.push(place);
        else gathered.set(key, same);
        const [text] = wrong.write;
        if (wrong.write.length === 1 && text !== undefined)
          if (passage.kind !== 'heading' && passage.isVerbatim(wrong.index, end))
            same.edits.push({ place, text });
      }
    return [...gathered.values()].map(toFinding);
  });
}

function toFinding({ wrong: { word, write, message, note }, places, edits }: Gathered): Finding {
  const { count, ...where } = occurrences(places);
  const [right] = write;
  return {
    ...where,
    message: { ja: message.ja + count.ja, en: message.en + count.en },
    actual: word,
    expected: write,
    note,
    ...(edits.length > 0
      ? {
          fix: {
            message: { ja: `「${word}」を「${right}」にする`, en: `write "${right}" for "${word}"` },
            edits,
            isRewording: true,
          },
        }
      : {}),
  };
}
