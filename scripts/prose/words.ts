import type { Finding, Place, Text } from '../diagnostics/diagnostic.ts';
import type { Edit, Fix } from '../diagnostics/fix.ts';
import { occurrences } from '../diagnostics/occurrences.ts';
import type { ContentTree } from '../source/content-tree.ts';
import type { Passage } from '../source/passage.ts';
import { passagesOf } from '../source/passages.ts';
import { readDestination } from '../strategy/paths.ts';
import { termsPath } from '../strategy/terms.ts';

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
  /** Whether the writer has to see how it is best written, so that there is no fix. */
  readonly isOpen?: boolean;
  /** What is told together in a file; without it, what is the same word and should be the same other one. */
  readonly kind?: string;
}

/** Finds the wrong words of a passage. */
export type FindWords = (passage: Passage) => Iterable<WrongWord>;

interface Gathered {
  readonly wrong: WrongWord;
  readonly places: Place[];
  readonly edits: Edit[];
  isRewording: boolean;
}

/**
 * Looks for words in all texts of the content, and tells of each once a file. Where there is one right answer, the fix
 * mends every place that stands in its source as it is read, but for headings, whose letters are in addresses. The
 * name of an indicator is told of where the indicator has it, and mended in the links to it as well.
 *
 * @param find the wrong words of a passage
 * @param isAllowed whether a writer allows the word at a place
 */
export function findWords(
  content: ContentTree,
  find: FindWords,
  isAllowed: (place: Place) => boolean,
): Finding[] {
  const byFile = new Map([...content.files.keys()].map((path) => [path, new Map<string, Gathered>()]));
  for (const source of content.files.values()) {
    if (source.kind === 'asset' || source.path === termsPath) continue;
    for (const passage of passagesOf(source))
      for (const wrong of find(passage)) {
        const place = passage.place(wrong.index, wrong.index + wrong.word.length);
        if (isAllowed(place)) continue;
        const indicator = indicatorAt(passage, wrong.index, source.path);
        const gathered = byFile.get(indicator ?? source.path);
        if (!gathered) continue;
        const key = wrong.kind ?? `${wrong.word}\n${wrong.write.join('\n')}`;
        const same = gathered.get(key) ?? { wrong, places: [], edits: [], isRewording: false };
        gathered.set(key, same);
        if (indicator === undefined) same.places.push(place);
        addEdit(same, passage, wrong, place);
      }
  }
  return [...byFile.values()].flatMap((gathered) => [...gathered.values()].flatMap(toFinding));
}

/** The indicator whose name a link repeats. */
function indicatorAt(passage: Passage, index: number, from: string): string | undefined {
  const url = passage.indicatorUrl(index);
  const destination = url === undefined ? undefined : readDestination(url, from);
  return destination?.kind === 'path' ? destination.path : undefined;
}

function addEdit(
  to: Gathered,
  passage: Passage,
  { word, index, write, isOpen }: WrongWord,
  place: Place,
): void {
  const [text, ...others] = write;
  if (isOpen || text === undefined || others.length > 0) return;
  if (passage.kind === 'heading' || !passage.isVerbatim(index, index + word.length)) return;
  to.edits.push({ place, text });
  to.isRewording ||= text.normalize('NFKC') !== word.normalize('NFKC');
}

function toFinding({ wrong, places: [place, ...others], edits, isRewording }: Gathered): Finding[] {
  // A name that the indicator itself does not have, or that is allowed there, stays in the links.
  if (!place) return [];
  const { word, write, message, note, kind } = wrong;
  const { count, ...where } = occurrences([place, ...others]);
  const [right] = write;
  const fix: Fix = {
    message:
      kind === undefined
        ? { ja: `「${word}」を「${right}」にする`, en: `write "${right}" for "${word}"` }
        : {
            ja: `「${word}」などを「${right}」のようにする`,
            en: `write "${right}" for "${word}", and so on`,
          },
    edits,
    ...(isRewording ? { isRewording } : {}),
  };
  return [
    {
      ...where,
      message: { ja: message.ja + count.ja, en: message.en + count.en },
      actual: word,
      expected: write,
      note,
      ...(edits.length > 0 ? { fix } : {}),
    },
  ];
}
