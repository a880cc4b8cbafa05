const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** What begins at an index: no word, one that is bound to what stands before it, or one that a line may begin with. */
export const WordStart = { none: 0, bound: 1, free: 2 } as const;

const hiragana = /^\p{Script=Hiragana}/u;
const endsInHiragana = /\p{Script=Hiragana}$/u;
const oneKanji = /^\p{Script=Han}$/u;
const oneKatakana = /^[\p{Script=Katakana}ー]$/u;

/** Words that only continue what stands before them: particles, auxiliaries, endings, and what the dictionary makes of them. */
const clinging =
  /^(?:から|まで|より|など|だけ|ほど|しか|でも|ばかり|くらい|ぐらい|では|とは|への?|での|との|です|でし|ます|まし|ませ|せん|ない|なく|なか|なけ|たい|たく|たり|れる|られ|せる|させ|ながら|ので|のに|けれ|つつ|そう|らしい|みたい|てい|やす|にく|がち|に(?!ぎ)|と(?:し|い|っ|と(?!の)|も(?!だ))|を|づ)/;

/** Verbs and nouns that say little alone: bound to a noun (利用する), not to another verb (続けて|いる). */
const light =
  /^(?:する|した|して|され|すれ|でき|いる|いま|ある|あり|おり|いく|くる|くだ|しま|みる|なる|なり|なっ|いう|いえ|いっ|よう)/;

/** Kanji that begin a word wherever they stand, and those that end one. */
const prefixes = new Set('新再非未各全脱超準');
const suffixes = new Set(
  '等者数率化性的型業費額員金賃税債権所会法力度量値期後前間内外別用系版制料書証状策論課部局署市県町村区街館園校院店客品票紙券室人民士家医生団体網圏層帯材器機駅線',
);

/** What a word is to the one after it. */
const Neighbour = { none: 0, word: 1, suffix: 2, prefix: 3, unsure: 4 } as const;
type Neighbour = (typeof Neighbour)[keyof typeof Neighbour];

/**
 * Where words begin, by `Intl.Segmenter`, as a `WordStart` for each UTF-16 unit. Particles and endings are bound to the word
 * before them; a single kanji to the word before it (利用者数) or after it (現戦略), and where that is not sure, to both.
 */
export function wordStarts(text: string): Uint8Array {
  const starts = new Uint8Array(text.length);
  let before: Neighbour = Neighbour.none;
  for (let from = 0; from < text.length; ) {
    const to = stretchEnd(text, from);
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
      const at = from + index;
      const bound = isBound(segment, before, endsInHiragana.test(text.slice(Math.max(0, at - 1), at)));
      starts[at] = bound ? WordStart.bound : WordStart.free;
      before = isWordLike ? neighbour(segment, before) : Neighbour.none;
    }
    from = to;
  }
  return starts;
}

/** How many units are looked up at once; ICU's time is not linear. */
const stretch = 8192;

/** The end of the next stretch of a text, after a full stop if there is one. */
function stretchEnd(text: string, from: number): number {
  if (text.length - from <= stretch) return text.length;
  const stop = text.slice(from, from + stretch).lastIndexOf('。');
  return from + (stop < 0 ? stretch : stop + 1);
}

function isBound(segment: string, before: Neighbour, afterHiragana: boolean): boolean {
  if (before === Neighbour.prefix || before === Neighbour.unsure) return true;
  if (hiragana.test(segment))
    return segment.length === 1 || clinging.test(segment) || (light.test(segment) && !afterHiragana);
  if (oneKanji.test(segment)) return before !== Neighbour.none && !prefixes.has(segment);
  return oneKatakana.test(segment);
}

function neighbour(segment: string, before: Neighbour): Neighbour {
  if (hiragana.test(segment)) return Neighbour.none;
  if (oneKatakana.test(segment)) return Neighbour.unsure;
  if (!oneKanji.test(segment)) return Neighbour.word;
  if (before === Neighbour.none || prefixes.has(segment)) return Neighbour.prefix;
  // Two single kanji in a row are a word that the dictionary lacks (創生).
  if (before === Neighbour.unsure) return Neighbour.word;
  return suffixes.has(segment) ? Neighbour.suffix : Neighbour.unsure;
}
