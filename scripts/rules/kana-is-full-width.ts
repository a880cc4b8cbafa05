import { findWords } from '../prose/words.ts';
import type { RuleModule } from './rule.ts';

/** A run of half-width kana with its marks and punctuation (JIS X 0201, U+FF61–FF9F). */
const halfWidth = /[\uFF61-\uFF9F]+/g;

const jobs = (name: string): string => `name: 雇用者数\nunit: 人\ndepartment: ${name}\n`;

export const kanaIsFullWidth: RuleModule = {
  subject: 'prose',
  why: {
    ja: '半角の片仮名は、濁点が別の字になり、検索で見つからず、読み上げや CMS で崩れることがあります。',
    en: 'Half-width kana has its voicing marks apart; searches do not find it, and readers and CMS may garble it.',
  },
  fails: { 'content/indicators/jobs.yaml': jobs('ﾃﾞｼﾞﾀﾙ推進課') },
  passes: { 'content/indicators/jobs.yaml': jobs('デジタル推進課') },
  // In quotations too: how kana is coded is nobody's wording.
  check: ({ strategy: { content }, isAllowed }, report) => {
    const findings = findWords(
      content,
      ({ text }) =>
        [...text.matchAll(halfWidth)].map(({ 0: word, index }) => ({
          word,
          index,
          write: [word.normalize('NFKC')],
          message: {
            ja: `半角の片仮名や句読点です: ${word}`,
            en: `This is half-width kana or punctuation: ${word}`,
          },
          note: { ja: '全角で書いてください', en: 'write it in full width' },
        })),
      isAllowed,
    );
    for (const finding of findings) report(finding);
  },
};
