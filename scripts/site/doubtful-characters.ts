/** A character that a CMS may refuse, with the files in which it stands. */
export interface DoubtfulCharacter {
  readonly character: string;
  readonly files: readonly string[];
  readonly count: number;
}

/**
 * Finds the characters that older systems refuse or show as others: those that Shift_JIS does not write without a
 * vendor's extensions, such as ①, ㈱ and 髙 (環境依存文字).
 *
 * @param files texts by path
 */
export function doubtfulCharacters(files: ReadonlyMap<string, string>): DoubtfulCharacter[] {
  const found = new Map<string, { files: Set<string>; count: number }>();
  const plain = plainCharacters();
  for (const [file, text] of files)
    for (const [character] of text.matchAll(/[^\t\n\r -~]/gu)) {
      if (plain.has(character)) continue;
      const entry = found.get(character) ?? { files: new Set(), count: 0 };
      entry.files.add(file);
      entry.count++;
      found.set(character, entry);
    }
  return [...found]
    .map(([character, { files, count }]) => ({ character, files: [...files], count }))
    .sort((a, b) => (a.character < b.character ? -1 : 1));
}

/** The list as a file for people: a line a character. */
export function charactersText(characters: readonly DoubtfulCharacter[]): string {
  const head =
    'CMS によっては使えない文字（環境依存文字）の一覧です。使えないときは、原稿で別の字に替えてください。\n';
  if (characters.length === 0) return `${head}\nありません\n`;
  const lines = characters.map(({ character, files, count }) => {
    const codes = [...character].map(
      (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
    return `${character}\t${codes.join(' ')}\t${count} か所\t${placesText(files)}`;
  });
  return `${head}\n${lines.join('\n')}\n`;
}

/** The first few files. */
function placesText(files: readonly string[]): string {
  const more = files.length - 3;
  return `${files.slice(0, 3).join('、')}${more > 0 ? `、ほか ${more} ファイル` : ''}`;
}

/** Rows of Shift_JIS that vendors added: NEC's row 13, NEC's selection of IBM's, and IBM's own. */
const extensions: readonly (readonly [first: number, last: number])[] = [
  [0x8740, 0x879c],
  [0xed40, 0xeefc],
  [0xfa40, 0xfc4b],
];

/** JIS X 0208 has these where decoders give look-alikes of Windows: ～ for 〜, － for −. */
const twins = '〜‖−—¢£¬';

/** The characters of JIS X 0208, and what decoders make of them. */
function plainCharacters(): Set<string> {
  const plain = new Set(twins);
  const decoder = new TextDecoder('shift_jis');
  for (let high = 0x81; high <= 0xea; high++) {
    if (high > 0x9f && high < 0xe0) continue;
    for (let low = 0x40; low <= 0xfc; low++) {
      const code = high * 256 + low;
      if (extensions.some(([first, last]) => code >= first && code <= last)) continue;
      const text = decoder.decode(Uint8Array.of(high, low));
      if (text.length === 1 && text !== '\ufffd') plain.add(text);
    }
  }
  return plain;
}
