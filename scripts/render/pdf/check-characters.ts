import { visit } from 'unist-util-visit';
import { codePoint, isSeen } from '../../diagnostics/characters.ts';
import { type Diagnostic, type Place, problem, type Report } from '../../diagnostics/diagnostic.ts';
import type { Document } from '../../document/document.ts';
import { continuedNotes } from './continued.ts';
import type { Coverage, Lack } from './coverage.ts';

/** What the PDF adds to the document: the numbers of pages and of lists. What follows a repeated heading comes to it. */
const ownText = '0123456789./ ';

/** Where a character may be mended. */
export interface CharacterPlaces {
  /** Where the fonts are set. */
  readonly fonts: Place;
  /** Where the settings name the document's template. */
  readonly document: Place;
}

/**
 * Reports characters of the finished document that the fonts lack and that no message was about yet: those that
 * kurabe itself writes, such as ①, those that a template writes as an entity, and whatever else reached the document
 * without having been looked at. None is left to fail when the PDF is written.
 *
 * @param reported whether some message was about the character (`U+202E`)
 */
export function checkCharacters(
  { root, head, watermark = '', language }: Document,
  coverage: Coverage,
  reported: (code: string) => boolean,
  places: CharacterPlaces,
  report: Report,
): void {
  const done = new Set<number>();
  const check = (text: string): void => {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (done.has(code)) continue;
      done.add(code);
      const lack = coverage.lack(code);
      const name = codePoint(character);
      if (lack && !reported(name)) report(describe(character, name, lack, places));
    }
  };
  for (const text of [ownText, ...continuedNotes(language), head, watermark]) check(text);
  visit(root, 'text', ({ value }) => check(value));
}

function describe(
  character: string,
  code: string,
  { weight, names }: Lack,
  { fonts, document }: CharacterPlaces,
): Diagnostic {
  const isBold = weight === 'bold';
  const seen = isSeen(character);
  return problem('font-has-character', {
    place: seen ? fonts : document,
    message: {
      ja: `この資料に出る文字${seen ? `「${character}」（${code}）` : ` ${code} `}は PDF の${isBold ? '太字の' : ''}書体（${names.join('、')}）にありません`,
      en: `The document has the character ${seen ? `"${character}" (${code})` : code}, which the PDF’s ${isBold ? 'bold ' : ''}fonts (${names.join(', ')}) lack`,
    },
    actual: code,
    note: seen
      ? {
          ja: 'その字のある書体を theme.yaml の font の files に加えてください',
          en: 'add a font that has it to files of font in theme.yaml',
        }
      : {
          ja: '見えない文字か外字です。資料のテンプレートや原稿に「&#x…;」などで書いた箇所を探し、消してください',
          en: 'it is not seen or has no agreed meaning: look for it in the templates and texts, where it may be written as "&#x…;", and delete it',
        },
  });
}
