import { visit } from 'unist-util-visit';
import { type Place, problem, type Report } from '../../diagnostics/diagnostic.ts';
import type { Document } from '../../document/document.ts';
import type { Coverage } from './coverage.ts';

/** What the PDF adds to the document: the numbers of pages and of lists. */
const ownText = '0123456789./ ';

/**
 * Reports characters of the finished document that the fonts lack and that stand in no source: those that kurabe
 * itself writes, such as ①, and those that a template writes as an entity. The rule `font-has-character` reports the
 * others, where they stand.
 *
 * @param coverage knows the characters of the sources already
 * @param place where the fonts are set
 */
export function checkCharacters({ root }: Document, coverage: Coverage, place: Place, report: Report): void {
  const check = (text: string): void => {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (coverage.isKnown(code)) continue;
      const lack = coverage.lack(code);
      if (!lack) continue;
      const { names } = lack;
      const isBold = lack.weight === 'bold';
      const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      report(
        problem('font-has-character', {
          place,
          message: {
            ja: `この資料に出る文字「${character}」（${hex}）は PDF の${isBold ? '太字の' : ''}書体（${names.join('、')}）にありません`,
            en: `The document has the character "${character}" (${hex}), which the PDF’s ${isBold ? 'bold ' : ''}fonts (${names.join(', ')}) lack`,
          },
          actual: hex,
          note: {
            ja: 'その字のある書体を theme.yaml の font の files に加えてください',
            en: 'add a font that has it to files of font in theme.yaml',
          },
        }),
      );
    }
  };
  check(ownText);
  visit(root, 'text', ({ value }) => check(value));
}
