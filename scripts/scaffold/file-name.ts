import type { Text } from '../diagnostics/diagnostic.ts';

/** Names that Windows keeps for devices, in any letters. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The most letters of a name, so that paths stay short enough for Windows and for mail. */
const most = 60;

/**
 * Says what is wrong with the name of a new file, without its ending. A name becomes an address on the site, and has to
 * be one that every system can have: letters, digits, `-` and `_`.
 *
 * @param taken the names beside it; one that differs only by capital letters is the same file on Windows and macOS
 * @returns undefined for a good name
 */
export function refuseName(name: string, taken: Iterable<string>): Text | undefined {
  const folded = name.normalize('NFKC');
  if (name === '') return { ja: 'ファイルの名前が空です', en: 'The name of the file is empty' };
  if (folded !== name.normalize('NFC'))
    return {
      ja: `ファイルの名前「${name}」に全角の英数字などがあります。半角で「${folded}」としてください`,
      en: `The name "${name}" has full-width letters; write "${folded}"`,
    };
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u.test(name))
    return {
      ja: `ファイルの名前「${name}」は使えません。英数字（または日本語の文字）と「-」「_」だけで、文字から始めてください。例: new-jobs`,
      en: `The name "${name}" cannot be used: begin with a letter or digit, and use only those, "-" and "_", as new-jobs`,
    };
  if ([...name].length > most)
    return {
      ja: `ファイルの名前が長すぎます（${[...name].length} 文字）。${most} 文字までにしてください`,
      en: `The name is too long (${[...name].length} letters); it may have ${most}`,
    };
  if (reserved.test(name))
    return {
      ja: `「${name}」は Windows が使う名前なので、ファイルの名前にできません`,
      en: `Windows keeps the name "${name}" for itself`,
    };
  if (/^(?:index|readme)$/i.test(name))
    return {
      ja: `「${name}」は一覧や説明のページの名前なので、使えません。内容を表す名前にしてください`,
      en: `"${name}" is the name of a page that lists or explains; choose one that says what it is`,
    };
  for (const other of taken)
    if (other.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase())
      return other === name
        ? { ja: `「${name}」はもうあります`, en: `There is already "${name}"` }
        : {
            ja: `「${other}」がもうあります。大文字と小文字だけが違う名前は、Windows と Mac では同じファイルになります`,
            en: `There is already "${other}"; names that differ only by capital letters are one file on Windows and macOS`,
          };
  return undefined;
}
