/** Characters beside which a line break in the source is no space: Japanese letters, marks and numbers. */
const japanese =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u2010-\u2027\u2030-\u205E\u2190-\u21FF\u2460-\u25FF\u3000-\u303F\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

/** Full-width marks carry their own space. */
const mark = /[、。，．・：；！？「」『』（）［］｛｝【】〔〕〈〉《》…‥―]/;

/**
 * Whether a line break in the source between two characters vanishes instead of being a space
 * (CSS Text 4, 4.1.3 "Segment Break Transformation Rules", for Japanese): between two Japanese
 * characters, and beside a full-width mark.
 */
export function breakVanishes(before: string, after: string): boolean {
  if (before === '' || after === '' || mark.test(before) || mark.test(after)) return true;
  return japanese.test(before) && japanese.test(after);
}
