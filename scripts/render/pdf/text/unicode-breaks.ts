import LineBreaker from 'linebreak';

/** Full-width forms that UAX #14 takes for ideographs, and quotation marks that it takes for either side's. */
const misread = /[０-９Ａ-Ｚａ-ｚ＃＆＠＿／－“”‘’]/g;

/** What stands in for the quotation marks, which Japanese text sets as brackets (JLREQ cl-01, cl-02). */
const brackets: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '「' };

const latin = /[A-Za-z0-9]/;

/** The distance of a full-width form from its half-width one. */
const fullWidthOffset = 0xfee0;

/**
 * The breaks that UAX #14 allows in a text, as indices of UTF-16 units. Full-width Latin letters and digits are taken
 * for the Latin letters and digits that they are (ＰＤＣＡ, １００), and quotation marks for brackets.
 */
export function unicodeBreaks(text: string): number[] {
  const breaker = new LineBreaker(text.replace(misread, standIn));
  const out: number[] = [];
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) out.push(found.position);
  return out;
}

function standIn(character: string, index: number, text: string): string {
  const code = character.charCodeAt(0);
  if (code > fullWidthOffset) return String.fromCharCode(code - fullWidthOffset);
  // An apostrophe stays one.
  if (character === '’') return latin.test(text.charAt(index + 1)) ? character : '」';
  if (character === '‘' && latin.test(text.charAt(index - 1))) return character;
  return brackets[character] ?? character;
}
