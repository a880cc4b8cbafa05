import { codePoint } from '../diagnostics/characters.ts';
import { type Diagnostic, type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../diagnostics/fix.ts';
import type { Lines } from '../diagnostics/lines.ts';
import { addPlace, occurrences } from '../diagnostics/occurrences.ts';
import { kanjiOf } from './radicals.ts';

/** A kind of character that a source must not contain, and what to do about it. */
interface Kind {
  readonly pattern: RegExp;
  readonly name: Text;
  readonly note: Text;
  /** What is meant by the character, where only one thing can be; an empty text where it is nothing. */
  mend?(character: string): string | undefined;
}

const remove: Text = { ja: 'この文字を消してください', en: 'delete the character' };
const retype: Text = { ja: '普通の文字で打ち直してください', en: 'type it again as the usual character' };

/** Characters that only say where a line may break, or nothing: soft hyphen, zero width space and word joiners. */
const idle = /[\u00AD\u200B\u2060\uFEFF]/u;

/** Characters that look like others, that are not seen, or that have no agreed meaning. */
const kinds: readonly Kind[] = [
  {
    pattern: /(?![\t\n\r])\p{Cc}/gu,
    name: { ja: '制御文字', en: 'a control character' },
    note: remove,
  },
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    name: { ja: '文字の向きを変える制御文字', en: 'a bidirectional control' },
    note: remove,
  },
  {
    pattern: /(?![\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])[\p{Cf}\u2028\u2029]/gu,
    name: { ja: '見えない文字', en: 'an invisible character' },
    note: remove,
    mend: (character) => (idle.test(character) ? '' : undefined),
  },
  {
    pattern: /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu,
    name: { ja: '外字（私用領域の文字）', en: 'a private-use character' },
    note: { ja: '環境に依存しない文字に改めてください', en: 'use a character of Unicode instead' },
  },
  {
    pattern: /\uFFFD/gu,
    name: { ja: '文字化けの跡', en: 'a replacement character' },
    note: { ja: 'もとの文字に戻してください', en: 'restore the original character' },
  },
  {
    pattern: /[\u2E80-\u2FDF]/gu,
    name: { ja: '部首用の文字（見た目が漢字と同じ別の文字）', en: 'a radical that looks like a kanji' },
    note: retype,
    mend: kanjiOf,
  },
];

/** A letter followed by marks that Unicode composes into one character (NFD, as macOS file names have). */
const decomposed = /[\p{L}\p{N}]\p{M}+/gu;

/** Reports the characters of a source text that would mislead a reader, a search or a screen reader, each once. */
export function checkCharacters(file: string, text: string, lines: Lines, report: Report): void {
  const find = (pattern: RegExp): Map<string, [Place, ...Place[]]> => {
    const found = new Map<string, [Place, ...Place[]]>();
    for (const { 0: match, index } of text.matchAll(pattern))
      addPlace(found, match, lines.place(file, index, index + match.length));
    return found;
  };
  for (const kind of kinds)
    for (const [character, places] of find(kind.pattern)) report(notPlain(kind, character, places));
  for (const [letters, places] of find(decomposed)) {
    const composed = letters.normalize('NFC');
    if (composed === letters) continue;
    const { count, ...where } = occurrences(places);
    const codes = [...letters].map(codePoint).join(' ');
    report(
      problem('characters-are-plain', {
        ...where,
        message: {
          ja: `濁点などが別の文字になっています（NFD）: ${codes}${count.ja}`,
          en: `A letter and its mark are separate characters (NFD): ${codes}${count.en}`,
        },
        expected: [composed],
        note: retype,
        fix: fixOf(places, composed),
      }),
    );
  }
}

function notPlain(
  { name, note, mend }: Kind,
  character: string,
  places: readonly [Place, ...Place[]],
  isWritten = true,
): Diagnostic {
  const code = codePoint(character);
  const meant = mend?.(character);
  const { count, ...where } = occurrences(places);
  return problem('characters-are-plain', {
    ...where,
    message: {
      ja: `${name.ja}があります: ${code}${count.ja}`,
      en: `There is ${name.en}: ${code}${count.en}`,
    },
    actual: code,
    ...(meant ? { expected: [meant] } : {}),
    note,
    ...(meant !== undefined && isWritten ? { fix: fixOf(places, meant) } : {}),
  });
}

/** Puts a text in all places of a character. */
function fixOf(places: readonly Place[], text: string): Fix {
  return {
    message:
      text === ''
        ? { ja: 'この文字を消す', en: 'delete the character' }
        : { ja: `「${text}」にする`, en: `make it "${text}"` },
    edits: places.map((place) => ({ place, text })),
  };
}

/**
 * Reports the same characters where a writer gave them as entities (`&#x202E;`), which Markdown decodes, or as
 * escapes of YAML (`"\\u202E"`).
 *
 * @param decoded the text of a node or value, as it will be shown
 * @param raw the same as it was written
 */
export function checkDecoded(decoded: string, raw: string, place: Place, report: Report): void {
  for (const kind of kinds)
    for (const [character] of decoded.matchAll(kind.pattern))
      if (!raw.includes(character)) report(notPlain(kind, character, [place], false));
}
