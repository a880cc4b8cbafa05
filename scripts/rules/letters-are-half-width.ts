import { passagesOf } from '../source/passages.ts';
import { publishedSources } from './goals.ts';
import type { RuleModule } from './rule.ts';

/** Two or more full-width Latin letters, or a full-width number of two digits or more; a single one is common in print. */
const fullWidth = /[Ａ-Ｚａ-ｚ][Ａ-Ｚａ-ｚ０-９]*[Ａ-Ｚａ-ｚ]|[０-９](?:[０-９]|[．，](?=[０-９]))*[０-９]/g;

const jobs = (source: string): string => `name: 雇用者数\nunit: 人\nsource: ${source}\n`;

export const lettersAreHalfWidth: RuleModule = {
  subject: 'prose',
  why: {
    ja: '全角の英字は単語でなく一字ずつ読み上げられ、検索でも半角の語とは別に扱われます。二けた以上の数も半角にそろえると読みやすくなります（一字・一けただけの全角は妨げません）。',
    en: 'Full-width Latin is read letter by letter, and is another word to searches; numbers of two digits or more are easier to read in half width (a single letter or digit may be full-width).',
  },
  fails: { 'content/indicators/jobs.yaml': jobs('Ｓｏｃｉｅｔｙに関する調査（令和１２年度）') },
  passes: { 'content/indicators/jobs.yaml': jobs('Societyに関するＡ調査（令和12年度、第２回）') },
  check: ({ strategy }, report) => {
    for (const source of publishedSources(strategy))
      for (const { text, place, isName } of passagesOf(source))
        for (const { 0: found, index } of text.matchAll(fullWidth)) {
          // The name is reported where the indicator has it.
          if (isName(index)) continue;
          report({
            place: place(index, found.length),
            message: {
              ja: /[Ａ-Ｚａ-ｚ]/.test(found) ? `全角の英字です: ${found}` : `全角の数です: ${found}`,
              en: /[Ａ-Ｚａ-ｚ]/.test(found)
                ? `These letters are full-width: ${found}`
                : `This number is full-width: ${found}`,
            },
            actual: found,
            expected: [found.normalize('NFKC')],
            note: {
              ja: '半角で書いてください。文書の名前などで、もとの表記のまま引くときは、例外としてその理由を書けます',
              en: 'write it in half width; where it is quoted as it stands, make an exception with the reason',
            },
          });
        }
  },
};
