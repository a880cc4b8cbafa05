import { officialSpellings } from '../prose/official-spellings.ts';
import { findWords } from '../prose/words.ts';
import { goalWith } from './example-goal.ts';
import type { Rule, RuleModule } from './rule.ts';

const note = {
  ja: '公用文の書き方（内閣訓令「公用文における漢字使用等について」など）に合わせて直してください',
  en: 'write it as official documents do (Cabinet instruction on the use of kanji in official documents)',
};

const check: Rule = ({ strategy: { content }, isAllowed }, report) => {
  const findings = findWords(
    content,
    ({ text, isQuoted }) =>
      (isQuoted ? [] : officialSpellings).flatMap(({ find, write }) =>
        [...text.matchAll(find)].map(({ 0: word, index }) => ({
          word,
          index,
          write: [write],
          message: {
            ja: `公用文では「${word}」を「${write}」と書きます（「${around(text, index, word.length)}」）`,
            en: `Official documents write "${write}" for "${word}" (in "${around(text, index, word.length)}")`,
          },
          note,
        })),
      ),
    isAllowed,
  );
  for (const finding of findings) report(finding);
};

/** A word with the letters beside it, without which 「事」 or 「ヶ」 says little. */
function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - 3), index + length + 3);
}

export const proseSpellingIsOfficial: RuleModule = {
  subject: 'prose',
  why: {
    ja: '公用文の漢字と仮名の使い分けに合わせると、市の文書どうしで書き方がそろい、誰にも読みやすくなります。',
    en: 'Official spelling makes the documents of a city alike, and easier to read for everyone.',
  },
  fails: { 'content/new/work.md': goalWith('３ヶ月で、誰でも相談出来る窓口を設けます。') },
  passes: { 'content/new/work.md': goalWith('３か月で、誰でも相談できる窓口を設けます。') },
  check,
};
