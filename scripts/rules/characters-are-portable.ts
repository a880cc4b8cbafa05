import { findWords } from '../prose/words.ts';
import type { RuleModule } from './rule.ts';

/**
 * Several letters in one character, which older systems and some screen readers do not know: ㍻, ㈱, ㌔, №, ⑴, ㋿. Signs
 * that tables of local governments use and that are read as such (①, ㎡, ℃, Ⅲ) are not among them.
 */
const squeezed =
  /[\u2116\u2121\u213B\u2474-\u24B5\u3200-\u321E\u3220-\u3247\u3280-\u32B0\u32C0-\u32CB\u32FF-\u3370\u337B-\u337F\u33CD\u33E0-\u33FE]/gu;

/** Those for which writers have other words than their letters in a row. */
const words: Readonly<Record<string, readonly string[]>> = {
  '㈱': ['株式会社', '（株）'],
  '㈲': ['有限会社', '（有）'],
  '㈳': ['一般社団法人', '（社）'],
  '㈶': ['一般財団法人', '（財）'],
  '㈹': ['代表', '（代）'],
  '№': ['No.', '番号'],
  '℡': ['電話', 'TEL'],
  '℻': ['ファクス', 'FAX'],
  '㏍': ['株式会社'],
};

/** Those that stand for one word, however it is written out: 平成, キロ, 令和, 株式会社. */
const one = /[\u32FF-\u3357\u337B-\u337F]/u;

const jobs = (source: string): string => `name: 雇用者数\nunit: 人\nsource: ${source}\n`;

export const charactersArePortable: RuleModule = {
  subject: 'prose',
  why: {
    ja: '㍻や㈱のように一字に詰めた文字（環境依存文字）は、読み上げや検索で「平成」「株式会社」と扱われないことがあり、CMS に断られることもあります。',
    en: 'Characters that squeeze a word into one letter, such as ㍻ and ㈱, may be neither read aloud nor found by a search as that word, and some CMS refuse them.',
  },
  fails: { 'content/indicators/jobs.yaml': jobs('㍻30年の調査①（面積は㎡）') },
  passes: { 'content/indicators/jobs.yaml': jobs('平成30年の調査①（面積は㎡）') },
  // In quotations too: how a character is coded is nobody's wording.
  check: ({ strategy: { content }, isAllowed }, report) => {
    const findings = findWords(
      content,
      ({ text }) =>
        [...text.matchAll(squeezed)].map(({ 0: word, index }) => ({
          word,
          index,
          write: words[word] ?? [word.normalize('NFKC').replace('(', '（').replace(')', '）')],
          isOpen: !one.test(word),
          message: {
            ja: `「${word}」は一字に詰めた文字で、正しく読み上げられないことがあります`,
            en: `"${word}" squeezes letters into one character, which may not be read aloud as they are`,
          },
          note: { ja: '普通の文字で書いてください', en: 'write it in ordinary letters' },
        })),
      isAllowed,
    );
    for (const finding of findings) report(finding);
  },
};
