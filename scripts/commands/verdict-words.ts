import type { Text } from '../diagnostics/diagnostic.ts';
import { maxPdfBytes } from '../host/read-pdf.ts';
import type { BytesVerdict } from './verdict.ts';

/** Says why a file gives no record: a fault of the PDF, or the system's code. */
export function faultText(fault: string): Text {
  return faults[fault] ?? { ja: `読めません（${fault}）`, en: `cannot be read (${fault})` };
}

const faults: Readonly<Record<string, Text>> = {
  'not-pdf': { ja: 'PDF ではありません', en: 'is not a PDF' },
  cut: {
    ja: 'ファイルが途中で切れているので、確かめられません。もう一度コピーしてください',
    en: 'is cut off, so that it cannot be verified; copy it again',
  },
  'no-record': {
    ja: 'kurabe が作った PDF ではないか、別のソフトで保存し直されて記録が失われています',
    en: 'was not made by kurabe, or has lost its record when another program saved it',
  },
  damaged: {
    ja: 'kurabe が作った PDF のようですが、中の記録が壊れているか、書き換えられています',
    en: 'seems to be made by kurabe, but the record in it is damaged or was changed',
  },
  'too-large': {
    ja: `大きすぎるので調べません（上限 ${maxPdfBytes / 1e6} MB）`,
    en: `is too large to be verified (the limit is ${maxPdfBytes / 1e6} MB)`,
  },
  ENOENT: { ja: 'ファイルがありません', en: 'There is no such file' },
  EISDIR: { ja: '普通のファイルではありません', en: 'is not an ordinary file' },
};

/**
 * Says how a PDF's bytes compare with those of the PDF made again.
 *
 * @param made the version of kurabe that made it
 * @param present this version
 */
export function bytesText(bytes: BytesVerdict, made: string, present: string): Text {
  const texts: Readonly<Record<BytesVerdict, Text>> = {
    identical: {
      ja: '今の原稿から作り直した PDF と、全バイトが同じ',
      en: 'identical, byte for byte, to the one made again from the present sources',
    },
    appended: {
      ja: '作り直した PDF の後に、書き足しがあります（電子署名や注釈など。見た目が変わっていることもあります）',
      en: 'the one made again, with something added to its end (a signature, comments …), which may change what is shown',
    },
    cut: {
      ja: '終わりが欠けています。もう一度コピーしてください',
      en: 'its end is missing; copy it again',
    },
    different: {
      ja: '作り直した PDF とバイトが違います。作られた後で変更されたか、違う環境で作られています',
      en: 'its bytes are not those of the one made again: it was changed, or made in another environment',
    },
    'no-sources': { ja: '比べていません（原稿がないので）', en: 'not compared (there are no sources)' },
    'sources-differ': {
      ja: '比べていません（原稿が違うので）。作られたときのコミットを取り出せば、比べられます',
      en: 'not compared (the sources differ); check out the commit that it was made from to do so',
    },
    'other-version': {
      ja: `比べていません。kurabe ${made} で作られているので、その版の kurabe で調べてください（これは ${present}）`,
      en: `not compared: it was made by kurabe ${made}; verify it with that version (this is ${present})`,
    },
    'no-date': {
      ja: '作成日の記録がないので、作り直して比べられません',
      en: 'not compared: it has no creation date',
    },
    'sources-have-errors': {
      ja: '今の原稿に誤りがあり、作り直して比べられません（kurabe check で確かめてください）',
      en: 'not compared: the present sources have mistakes (see kurabe check)',
    },
    'not-made': {
      ja: 'この資料は今の原稿から作れないので、比べられません',
      en: 'not compared: the present sources do not make this document',
    },
  };
  return texts[bytes];
}
