import { passagesOf } from '../source/passages.ts';
import { goalWith } from './example-goal.ts';
import { publishedTexts } from './goals.ts';
import type { RuleModule } from './rule.ts';

/** A month with its day. */
const date =
  /(?<![\d０-９])(?:1[0-2]|[1-9]|１[０-２]|[１-９])月(?:[12]\d|3[01]|[1-9]|[１２][０-９]|３[０１]|[１-９])日/g;

/** What says that a day comes every year: 防災の日, 女性デー. */
const yearly = /^[^。\n]{0,12}(?:の日(?!程)|デー|記念日|祭)/;

/** A strategy is read for years; a date without a year is soon unclear, unless the text around it names one. */
export const dateHasYear: RuleModule = {
  subject: 'prose',
  why: {
    ja: '計画は何年も読まれます。「４月１日」だけでは、どの年のことかがじきにわからなくなります。',
    en: 'A strategy is read for years; of a date without a year nobody soon knows which year was meant.',
  },
  fails: { 'content/new/work.md': goalWith('相談の窓口を４月１日に開きました。') },
  passes: { 'content/new/work.md': goalWith('相談の窓口を令和７年４月１日に開き、７月１日に広げました。') },
  check: ({ strategy }, report) => {
    for (const source of publishedTexts(strategy)) {
      // A year holds for what follows, up to the next heading.
      let hasYear = false;
      for (const { kind, text, isQuoted, place } of passagesOf(source)) {
        // Nobody may add to the words of others.
        if (kind === 'value' || isQuoted) continue;
        if (kind === 'heading') hasYear = false;
        for (const { 0: found, index } of text.matchAll(date)) {
          if (hasYear || text.slice(0, index).includes('年')) break;
          if (yearly.test(text.slice(index + found.length))) continue;
          report({
            place: place(index, index + found.length),
            message: {
              ja: `日付に年がありません: ${found}`,
              en: `The date has no year: ${found}`,
            },
            actual: found,
            expected: [`令和○年${found}`, `毎年${found}`],
            note: { ja: '年を書き添えてください', en: 'add the year' },
          });
        }
        hasYear ||= text.includes('年');
      }
    }
  },
};
