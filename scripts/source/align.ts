/** A character reference of Markdown (CommonMark 2.5). */
const reference = /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/y;

/** A character of a text, and where it stands in its source. */
export interface AlignedCharacter {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where each character of a text of Markdown or YAML stands in its source, which has more: backslashes, character
 * references, and the indents and `>` at the beginnings of its lines.
 *
 * @param value the text as the parser gives it
 * @param raw the same as it is written
 * @returns the characters with their start and end in `raw`
 */
export function* align(value: string, raw: string): Iterable<AlignedCharacter> {
  let at = 0;
  let index = 0;
  for (const character of value) {
    reference.lastIndex = at;
    const written = reference.exec(raw)?.[0];
    const isReference = written !== undefined && !value.startsWith(written, index);
    const start = isReference ? at : Math.max(at, raw.indexOf(character, at));
    at = start + (isReference ? written : character).length;
    index += character.length;
    yield { character, start, end: at };
  }
}
