/** A stretch of text that is kept on one line, or one that may break as its characters allow. */
export interface Cluster {
  readonly text: string;
  readonly whole: boolean;
}

/** A number with its signs and separators, half-width or full-width. */
const number = '[0-9０-９](?:[0-9０-９,.，．]*[0-9０-９])?';

/**
 * What UAX #14 would break and Japanese print does not (JLREQ, "Unbreakable Character Sequences"): a number with its unit
 * or counter (12件, １００％, 令和6年度, 10～20人), a word in full-width Latin letters
 * (ＰＤＣＡ), and a short remark in brackets (（再掲）).
 */
const kept = new RegExp(
  `(?:明治|大正|昭和|平成|令和|第)?${number}(?:[～〜－-]${number})?(?:[％%‰℃㍍\\u3371-\\u337A\\u3380-\\u33DF]|年度|[\\p{Script=Han}か])?|[Ａ-Ｚａ-ｚ][Ａ-Ｚａ-ｚ０-９]*|（[^（）\n]{1,4}）`,
  'gu',
);

/** The longest that is kept on one line, in characters; longer ones would not fit a narrow column. */
const longest = 12;

/** Cuts a text into stretches that stay whole and those that may break. */
export function clusters(text: string): Cluster[] {
  const out: Cluster[] = [];
  let end = 0;
  for (const match of text.matchAll(kept)) {
    const [found] = match;
    if (found.length < 2 || found.length > longest) continue;
    if (match.index > end) out.push({ text: text.slice(end, match.index), whole: false });
    out.push({ text: found, whole: true });
    end = match.index + found.length;
  }
  if (end < text.length || out.length === 0) out.push({ text: text.slice(end), whole: false });
  return out;
}
