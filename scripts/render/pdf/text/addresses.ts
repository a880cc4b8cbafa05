import { eachMatch } from './matches.ts';

/** URLs, host names that begin with www, and e-mail addresses. */
const address = /(?:https?|ftp):\/\/[\x21-\x7e]+|www\.[\x21-\x7e]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * The signs after which an address may break, though not in a number (4.0), and the one before which it may: the
 * beginning of an escaped byte.
 */
const joint = /[/?&=\-_@](?=[A-Za-z0-9])|\.(?=[A-Za-z])|(?<!\d)\.(?=\d)|[\w/](?=%[0-9A-F]{2})/g;

/** The shortest part of an address that may stand alone at a line's end or start. */
const shortest = 4;

/**
 * The places where addresses may break besides those of UAX #14 (which breaks after / and ? only), as is common in print
 * (The Chicago Manual of Style, "URLs and line breaks"): indices of UTF-16 units.
 */
export function addressBreaks(text: string): number[] {
  const out: number[] = [];
  eachMatch(address, text, ({ 0: found, index: start }) =>
    eachMatch(joint, found, ({ index }) => {
      const position = index + 1;
      if (position >= shortest && found.length - position >= shortest) out.push(start + position);
    }),
  );
  return out;
}
