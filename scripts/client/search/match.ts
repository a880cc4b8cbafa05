import { fold } from './fold.ts';
import type { SearchRecord } from './records.ts';

/** A record with its folded texts. */
export interface Entry {
  readonly record: SearchRecord;
  readonly title: string;
  readonly context: string;
  readonly text: string;
}

/** A word of a query. */
export interface Word {
  /** As it is compared. */
  readonly folded: string;
  /** As it was typed, but for width and capitals. */
  readonly typed: string;
}

/** Makes a record ready to be searched. */
export function entryOf(record: SearchRecord): Entry {
  return {
    record,
    title: fold(record.title),
    context: fold(record.context),
    text: `${fold(record.text)}\n${fold(record.readings ?? '')}`,
  };
}

/** The words of a query, which spaces part, ideographic ones too. */
export function wordsOf(query: string): Word[] {
  return query.split(/\s+/).flatMap((part) => {
    const folded = fold(part);
    return folded ? [{ folded, typed: plain(part) }] : [];
  });
}

/**
 * The records that have all words, somewhere, as part of their folded texts; the best first, otherwise in the
 * order of the index. No words find nothing.
 */
export function search(entries: readonly Entry[], words: readonly Word[]): SearchRecord[] {
  if (words.length === 0) return [];
  const found: { readonly record: SearchRecord; readonly score: number }[] = [];
  for (const entry of entries) {
    let score = 0;
    for (const word of words) {
      const points = scoreOf(entry, word);
      if (points === 0) {
        score = 0;
        break;
      }
      score += points;
    }
    if (score > 0) found.push({ record: entry.record, score });
  }
  return found.sort((a, b) => b.score - a.score).map(({ record }) => record);
}

/** How well a record answers a word, 0 for not at all: its title before where it stands before its text. */
function scoreOf({ record, title, context, text }: Entry, word: Word): number {
  if (title.includes(word.folded)) {
    const place = title === word.folded ? 8 : title.startsWith(word.folded) ? 4 : 0;
    return 20 + place + closeness(record.title, word.typed);
  }
  if (context.includes(word.folded)) return 10 + closeness(record.context, word.typed);
  if (text.includes(word.folded)) return 1 + closeness(record.text, word.typed);
  return 0;
}

/** Prefers what is written as it was typed (ビル to ビール), and a word of its own (京都 to 東京都). */
function closeness(text: string, typed: string): number {
  const written = plain(text);
  let at = written.indexOf(typed);
  if (at < 0) return 0;
  for (; at >= 0; at = written.indexOf(typed, at + 1)) if (isWord(written, at, at + typed.length)) return 3;
  return 1;
}

/** Whether a stretch of text ends on both sides where the kind of letters changes, as Japanese words do. */
function isWord(text: string, start: number, end: number): boolean {
  const parts = (a: number): boolean => {
    const kind = kindOf(text.charAt(a - 1));
    return kind === undefined || kind !== kindOf(text.charAt(a));
  };
  return parts(start) && parts(end);
}

const kinds = [/[\p{sc=Han}々]/u, /\p{sc=Hiragana}/u, /[\p{sc=Katakana}ー]/u, /\p{sc=Latin}/u, /\p{N}/u];

function kindOf(letter: string): RegExp | undefined {
  return kinds.find((kind) => kind.test(letter));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
