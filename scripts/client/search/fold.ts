/** What makes no difference to a search: spaces, dashes and long vowels, middle dots, commas, what cannot be seen. */
const ignored = /[\s\p{Pd}\p{Cf}\p{Variation_Selector}\u2212ー・~〜,]/gu;

/** Kana that are written in two ways: katakana, and the small vowels of ウェルネス and ウエルネス. */
const kana = /[ァ-ヶヽヾぁぃぅぇぉゎゕゖ]/g;

const small: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
};

/** From a katakana letter to the hiragana one. */
const toHiragana = 0x60;

/**
 * A text in the form in which texts are compared: full and half width (Unicode NFKC), capitals, katakana and
 * hiragana, small vowels, long vowels and spaces make no difference. It folds the query as it folds the
 * content, so that no text is missed that has the query in it.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(ignored, '').replace(kana, foldKana);
}

function foldKana(letter: string): string {
  const hiragana = letter < 'ァ' ? letter : String.fromCharCode(letter.charCodeAt(0) - toHiragana);
  return small[hiragana] ?? hiragana;
}

/** A folded text, and where each of its UTF-16 units begins and ends in the text that it was made of. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A letter with its marks, also with the sounding marks of half-width katakana. */
const letters = /.[\p{M}\uFF9E\uFF9F]*/gsu;

/** Folds a text letter by letter, to find matches in the text itself. */
export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index = 0 } of text.matchAll(letters)) {
    const part = fold(letter);
    folded += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text: folded, starts, ends };
}
