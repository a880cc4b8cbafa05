import { Break } from './breaks.ts';
import { isBlank, isClosing, isEndForbidden } from './characters.ts';
import { eachMatch } from './matches.ts';
import { phraseStarts } from './phrase-model.ts';
import { WordStart, wordStarts } from './words.ts';

/**
 * Raises the breaks of a paragraph that Japanese readers like better: to `Break.phrase` where a phrase (文節) begins, to
 * `Break.word` where a word does. A break that is not allowed stays so.
 *
 * @param text the paragraph
 * @param breaks what `findBreaks` or `plainBreaks` gave for it; changed in place
 */
export type MarkPhrases = (text: string, breaks: Uint8Array) => void;

/** How many characters of texts are remembered. */
const knownLimit = 500_000;

/** Makes a `MarkPhrases` that remembers texts: they recur in cells, and each is laid out at several widths. */
export function phraseMarker(): MarkPhrases {
  const known = new Map<string, Uint8Array>();
  let knownLength = 0;
  const ranksOf = (text: string): Uint8Array => {
    const found = known.get(text);
    if (found) return found;
    if (knownLength + text.length > knownLimit) {
      known.clear();
      knownLength = 0;
    }
    const ranks = rank(text);
    known.set(text, ranks);
    knownLength += text.length;
    return ranks;
  };
  return (text, breaks) => {
    if (!breaks.includes(Break.allowed)) return;
    const ranks = ranksOf(text);
    for (let index = 1; index < text.length; index += 1)
      if (breaks[index] === Break.allowed) breaks[index] = ranks[index] ?? Break.allowed;
  };
}

function rank(text: string): Uint8Array {
  const phrases = phraseStarts(text);
  const words = wordStarts(text);
  const ranks = new Uint8Array(text.length);
  for (let index = 1; index < text.length; index += 1)
    ranks[index] =
      byMarks(text, index, phrases) ?? byWords(text, index, phrases[index] === 1, words[index] ?? 0);
  eachMatch(conjunction, text, ({ 0: found, index }) => {
    ranks[index] = Break.phrase;
    if (index + found.length < text.length) ranks[index + found.length] = Break.phrase;
  });
  return ranks;
}

/** The conjunctions of official documents, which part what stands before them from what follows. */
const conjunction =
  /及び|並びに|又は|若しくは|(?<=[\p{Script=Han}ァ-ー])(?:および|ならびに|または|もしくは)/gu;

const hiragana = /\p{Script=Hiragana}/u;
const itemMark = /[①-⑳※]/;
const stop = /[、。，．・！？：；:;]/;

/** Marks inside an address, after which it breaks less well than after a solidus. */
const addressMark = /^[.\-_=&?@][!-~]$/;

/** What no word begins with; づ and ぢ are voiced where a word follows another (まちづくり). */
const startsNoWord = /[をんづぢっゃゅょぁぃぅぇぉゎー]/;

/** The rank of a break that punctuation gives, if there is any beside it. */
function byMarks(text: string, index: number, phrases: Uint8Array): number | undefined {
  const before = text.charAt(index - 1);
  const after = text.charAt(index);
  if (startsNoWord.test(after)) return Break.allowed;
  if (stop.test(before) || isEndForbidden(text, index) || itemMark.test(after)) return Break.phrase;
  if (before === '／' || before === '/') return Break.word;
  if (addressMark.test(before + after)) return Break.allowed;
  if (isBlank(text, index)) return Break.allowed;
  if (isBlank(text, index - 1)) {
    // Latin words are often set apart by spaces from the particles that belong to them (KPI を).
    if (before === '　') return Break.phrase;
    let start = index - 1;
    while (start > 0 && isBlank(text, start - 1)) start -= 1;
    if (phrases[start] || phrases[index] || stop.test(text.charAt(start - 1))) return Break.phrase;
    return hiragana.test(after) ? Break.allowed : Break.word;
  }
  if (isClosing(text, index - 1) && !hiragana.test(after)) return Break.phrase;
  return undefined;
}

const particle = /[をにがはへとでもの]/;

/** Verbs that say little without the particle before them (にする, となる). */
const lightVerb = /^(?:する|した|して|しま|しょ|され|なる|なり|なっ|いう|いっ)/;

/** Kanji (with halves of surrogate pairs), katakana, Latin letters and numbers, which stand in compounds. */
const uninflected = /[\p{Script=Han}\p{Surrogate}\p{Script=Katakana}ー\p{Script=Latin}\p{N}]/u;

/** Where the dictionary takes the first kana of a word for an ending (に|し|ごと), unless a phrase begins there. */
const misreadWord = /^し\p{Script=Hiragana}/u;

/** The rank of a break that phrase and word give together. */
function byWords(text: string, index: number, isPhrase: boolean, word: number): number {
  const compound = uninflected.test(text.charAt(index - 1)) && uninflected.test(text.charAt(index));
  // BudouX finds phrases inside compounds (地方|創生) and inside words (方|針); no phrase begins there.
  if (isPhrase && !compound) {
    const isParticle = particle.test(text.charAt(index - 1));
    if (word !== WordStart.none)
      return isParticle && lightVerb.test(text.slice(index, index + 2)) ? Break.word : Break.phrase;
    // The dictionary joins some particles to what follows (による, にし|ごと).
    if (isParticle) return Break.word;
  }
  if (word !== WordStart.free) return Break.allowed;
  if (!isPhrase && misreadWord.test(text.slice(index - 1, index + 1))) return Break.allowed;
  // 等 closes what it follows (バス等|公共交通).
  return text.charAt(index - 1) === '等' ? Break.phrase : Break.word;
}
