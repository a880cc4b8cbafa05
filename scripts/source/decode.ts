import { type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';

/** The largest source text that is read, in bytes; a goal's file is a tenth of it. */
export const maxTextBytes = 200_000;

/**
 * Reads a text file's bytes as UTF-8 (RFC 3629), without a byte order mark; every line ends with LF.
 * Another encoding is reported by its name, as far as it can be told, and gives undefined.
 */
export function decode(file: string, bytes: Uint8Array, report: Report): string | undefined {
  const place: Place = { file };
  if (bytes.length > maxTextBytes) {
    report(
      problem('file-size-is-limited', {
        place,
        message: {
          ja: `ファイルが大きすぎます（${bytes.length.toLocaleString('en')} バイト）。上限は ${maxTextBytes.toLocaleString('en')} バイトです`,
          en: `The file is too large (${bytes.length} bytes); the limit is ${maxTextBytes} bytes`,
        },
        note: { ja: 'ファイルを分けてください', en: 'split the file' },
      }),
    );
    return undefined;
  }
  const encoding = bytes[0] === 0xff || bytes[0] === 0xfe ? 'UTF-16' : undefined;
  const text = encoding ? undefined : tryDecodeUtf8(bytes);
  if (text !== undefined) return text.replace(/\r\n?/g, '\n');
  const guess = encoding ?? (tryDecode('shift_jis', bytes) === undefined ? undefined : 'Shift_JIS');
  report(
    problem('file-is-utf8', {
      place,
      message: notUtf8(guess),
      note: asUtf8(guess),
    }),
  );
  return undefined;
}

/** How to mend it: what is saved as UTF-8 while it is read as something else is lost. */
function asUtf8(guess: string | undefined): Text {
  return {
    ja: `エディターで、もとの文字コード${guess ? `（${guess}）` : ''}で開き直し、文が読めることを確かめてから、UTF-8 で保存してください`,
    en: `open the file again in its own encoding${guess ? ` (${guess})` : ''}, see that it reads well, then save it as UTF-8`,
  };
}

function notUtf8(guess: string | undefined): Text {
  return guess
    ? {
        ja: `文字コードが UTF-8 ではありません（${guess} のようです）`,
        en: `The file is not UTF-8 (it seems to be ${guess})`,
      }
    : { ja: '文字コードが UTF-8 ではありません', en: 'The file is not UTF-8' };
}

/** The text of UTF-8, its line ends as they are; undefined where the bytes are none. */
export function tryDecodeUtf8(bytes: Uint8Array): string | undefined {
  return tryDecode('utf-8', bytes);
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
