import { findWords } from '../prose/words.ts';
import type { RuleModule } from './rule.ts';

/** Two or more full-width Latin letters; a single one is common in print. */
const fullWidth = /[Ａ-Ｚａ-ｚ]{2,}/g;

const jobs = (source: string): string => `name: 雇用者数\nunit: 人\nsource: ${source}\n`;

export const lettersAreHalfWidth: RuleModule = {
  subject: 'prose',
  why: {
    ja: '全角の英字は単語でなく一字ずつ読み上げられ、検索でも半角の語とは別に扱われます（Ａ４のような一字だけの全角は妨げません）。',
    en: 'Full-width Latin is read letter by letter, and is another word to searches (a single letter may be full-width).',
  },
  fails: { 'content/indicators/jobs.yaml': jobs('Ｓｏｃｉｅｔｙに関するＡ調査（令和１２年度）') },
  passes: { 'content/indicators/jobs.yaml': jobs('Societyに関するＡ調査（令和１２年度）') },
  check: ({ strategy: { content }, isAllowed }, report) => {
    const findings = findWords(
      content,
      ({ text, isQuoted }) =>
        isQuoted
          ? []
          : [...text.matchAll(fullWidth)].map(({ 0: word, index }) => ({
              word,
              index,
              write: [word.normalize('NFKC')],
              message: { ja: `全角の英字です: ${word}`, en: `These letters are full-width: ${word}` },
              note: {
                ja: '半角で書いてください。文書の名前などで、もとの表記のまま引くときは、例外としてその理由を書けます',
                en: 'write them in half width; where they are quoted as they stand, make an exception with the reason',
              },
            })),
      isAllowed,
    );
    for (const finding of findings) report(finding);
  },
};
