/**
 * Characters that begin no line: JLREQ 3.1.7, classes cl-02 to cl-07, cl-09 to cl-11, with their half-width forms;
 * wave dashes and solidi beside the hyphens; sound marks; signs that are raised after what they belong to (3.1.10 h).
 */
const startsNoLine = new Set(
  '’”）〕］｝〉》」』】⦆〙〗»〟)]}｣' + // cl-02 closing brackets
    '‐〜～゠–/／' + // cl-03 hyphens
    '！？‼⁇⁈⁉!?' + // cl-04 dividing punctuation marks
    '・：；:;･' + // cl-05 middle dots
    '。．.｡' + // cl-06 full stops
    '、，,､' + // cl-07 commas
    'ヽヾゝゞ々〻' + // cl-09 iteration marks
    'ーｰ' + // cl-10 prolonged sound mark
    'ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ' + // cl-11 small kana
    '゛゜ﾞﾟ²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉™®',
);

/** Characters that end no line: JLREQ 3.1.8, class cl-01, with half-width forms; prefixed abbreviations (cl-12, 3.1.10 d). */
const endsNoLine = new Set(
  '‘“（〔［｛〈《「『【⦅〘〖«〝([{｢' + // cl-01 opening brackets
    '￥¥＄$￡£＃#€№', // cl-12 prefixed abbreviations
);

/** Letters that only kinsoku keeps from beginning a line; space may still be put before them (cl-09 to cl-11). */
const following = new Set(
  'ヽヾゝゞ々〻ーぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ',
);

/** Marks after which a line may be stretched before it is stretched between letters: closing ones, commas, full stops. */
const closing = new Set('’”）〕］｝〉》」』】⦆〙〗»〟)]}｣。．｡、，､！？‼⁇⁈⁉');

/** Spaces that vanish at a line's edge; the no-break space and the figure space do not. */
const blanks = new Set(
  '\t\u0020\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u200B\u205F\u3000',
);

/** Whether the character at an index of a text must not begin a line; outside of the text, no. */
export const isStartForbidden = (text: string, index: number): boolean =>
  startsNoLine.has(text.charAt(index));

/** Whether the character at an index of a text must not end a line. */
export const isEndForbidden = (text: string, index: number): boolean => endsNoLine.has(text.charAt(index));

/** Whether the character at an index of a text is a small kana, an iteration mark or the prolonged sound mark. */
export const isFollowing = (text: string, index: number): boolean => following.has(text.charAt(index));

/** Whether the character at an index of a text is a closing bracket, a comma, a full stop or the like. */
export const isClosing = (text: string, index: number): boolean => closing.has(text.charAt(index));

/** Whether the character at an index of a text is a space that vanishes at a line's edge. */
export const isBlank = (text: string, index: number): boolean => blanks.has(text.charAt(index));
