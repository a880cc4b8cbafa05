import { tryDecodeUtf8 } from './decode.ts';

/**
 * The bytes of a changed source text, with the byte order mark and the line ends of the file as it was, so that
 * nothing but the change differs.
 *
 * @param text with lines that end with LF, as `decode` gives them
 * @param before the file's bytes before; undefined for a new file
 */
export function encode(text: string, before: Uint8Array | undefined): Uint8Array {
  const old = before && tryDecodeUtf8(before);
  const isCrlf = old !== undefined && /\r\n/.test(old) && !/(?<!\r)\n/.test(old);
  const body = new TextEncoder().encode(isCrlf ? text.replace(/\n/g, '\r\n') : text);
  const hasMark = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return hasMark ? Uint8Array.of(0xef, 0xbb, 0xbf, ...body) : body;
}
