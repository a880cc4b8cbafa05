import { passagesOf } from '../source/passages.ts';
import { publishedSources } from './goals.ts';
import type { RuleModule } from './rule.ts';

/** A run of half-width kana with its marks and punctuation (JIS X 0201, U+FF61–FF9F). */
const halfWidth = /[\uFF61-\uFF9F]+/g;

const jobs = (name: string): string => `name: 雇用者数\nunit: 人\ndepartment: ${name}\n`;

export const kanaIsFullWidth: RuleModule = {
  subject: 'prose',
  why: {
    ja: '半角のカタカナは、濁点が別の字になり、検索で見つからず、読み上げや CMS で崩れることがあります。',
    en: 'Half-width kana has its voicing marks apart; searches do not find it, and readers and CMS may garble it.',
  },
  fails: { 'content/indicators/jobs.yaml': jobs('ﾃﾞｼﾞﾀﾙ推進課') },
  passes: { 'content/indicators/jobs.yaml': jobs('デジタル推進課') },
  check: ({ strategy }, report) => {
    for (const source of publishedSources(strategy))
      for (const { text, place, exactly } of passagesOf(source))
        for (const { 0: found, index } of text.matchAll(halfWidth)) {
          const wide = found.normalize('NFKC');
          const exact = exactly(index, found.length);
          report({
            place: place(index, found.length),
            message: { ja: `半角のカナ・記号です: ${found}`, en: `This is half-width kana: ${found}` },
            actual: found,
            expected: [wide],
            note: { ja: '全角で書いてください', en: 'write it in full width' },
            ...(exact
              ? {
                  fix: {
                    message: { ja: `全角の「${wide}」にする`, en: `make it "${wide}"` },
                    edits: [{ place: exact, text: wide }],
                  },
                }
              : {}),
          });
        }
  },
};
