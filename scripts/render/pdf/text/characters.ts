/**
 * Characters that begin no line: JLREQ 3.1.7, classes cl-02 to cl-07, cl-09 to cl-11, with their half-width forms;
 * wave dashes and solidi beside the hyphens; sound marks; signs that are raised after what they belong to (3.1.10 h).
 */
const startsNoLine =
  '’”）〕］｝〉》」』】⦆〙〗»〟)]}｣' + // cl-02 closing brackets
  '‐〜～゠–/／' + // cl-03 hyphens
  '！？‼⁇⁈⁉!?' + // cl-04 dividing punctuation marks
  '・：；:;･' + // cl-05 middle dots
  '。．.｡' + // cl-06 full stops
  '、，,､' + // cl-07 commas
  'ヽヾゝゞ々〻' + // cl-09 iteration marks
  'ーｰ' + // cl-10 prolonged sound mark
  'ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ' + // cl-11 small kana
  '゛゜ﾞﾟ²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉™®';

/** Characters that end no line: JLREQ 3.1.8, class cl-01, with half-width forms; prefixed abbreviations (cl-12, 3.1.10 d). */
const endsNoLine =
  '‘“（〔［｛〈《「『【⦅〘〖«〝([{｢' + // cl-01 opening brackets
  '￥¥＄$￡£＃#€№'; // cl-12 prefixed abbreviations

/** Letters that only kinsoku keeps from beginning a line; space may still be put before them (cl-09 to cl-11). */
const following =
  'ヽヾゝゞ々〻ーぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ';

/** Marks after which a line may be stretched before it is stretched between letters: closing ones, commas, full stops. */
const closing = '’”）〕］｝〉》」』】⦆〙〗»〟)]}｣。．｡、，､！？‼⁇⁈⁉';

/** Spaces that vanish at a line's edge; the no-break space and the figure space do not. */
const blanks = '\t\u0020\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u200B\u205F\u3000';

/** Full-width marks with an empty half at their left, and at their right, of which a line's edge takes nothing (JLREQ 3.1.5, 3.1.8). */
const emptyLeft = '「『（［｛〈《【〔“‘';
const emptyRight = '」』）］｝〉》】〕”’、。，．';

const Class = {
  startsNoLine: 1,
  endsNoLine: 2,
  following: 4,
  closing: 8,
  blank: 16,
  emptyLeft: 32,
  emptyRight: 64,
} as const;
type Class = (typeof Class)[keyof typeof Class];

/** The classes of each UTF-16 unit: a look into an array is far quicker than one into a set, and texts are long. */
const classes = new Uint8Array(0x10000);
for (const [wanted, characters] of [
  [Class.startsNoLine, startsNoLine],
  [Class.endsNoLine, endsNoLine],
  [Class.following, following],
  [Class.closing, closing],
  [Class.blank, blanks],
  [Class.emptyLeft, emptyLeft],
  [Class.emptyRight, emptyRight],
] as const)
  for (let index = 0; index < characters.length; index += 1) {
    const unit = characters.charCodeAt(index);
    classes[unit] = (classes[unit] ?? 0) | wanted;
  }

/** Outside of the text there is no unit, and a unit that is not there has no class. */
const is = (text: string, index: number, wanted: Class): boolean =>
  ((classes[text.charCodeAt(index)] ?? 0) & wanted) !== 0;

/** Whether the character at an index of a text must not begin a line; outside of the text, no. */
export const isStartForbidden = (text: string, index: number): boolean => is(text, index, Class.startsNoLine);

/** Whether the character at an index of a text must not end a line. */
export const isEndForbidden = (text: string, index: number): boolean => is(text, index, Class.endsNoLine);

/** Whether the character at an index of a text is a small kana, an iteration mark or the prolonged sound mark. */
export const isFollowing = (text: string, index: number): boolean => is(text, index, Class.following);

/** Whether the character at an index of a text is a closing bracket, a comma, a full stop or the like. */
export const isClosing = (text: string, index: number): boolean => is(text, index, Class.closing);

/** Whether the character at an index of a text is a space that vanishes at a line's edge. */
export const isBlank = (text: string, index: number): boolean => is(text, index, Class.blank);

/** Whether the character at an index of a text is a mark whose left half is empty, as an opening bracket's; or whose right half is. */
export const hasEmptySide = (text: string, index: number, side: 'left' | 'right'): boolean =>
  is(text, index, side === 'left' ? Class.emptyLeft : Class.emptyRight);
