import { passagesOf } from '../source/passages.ts';
import { goalWith } from './example-goal.ts';
import { publishedSources } from './goals.ts';
import type { RuleModule } from './rule.ts';

const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';

/** Single letters with blanks between them: 見 出 し. */
const spaced = new RegExp(
  `(?<![^\\s「」（）()【】、。・：])${letter}(?:[ \\u3000]+${letter})+(?![^\\s「」（）()【】、。・：])`,
  'gu',
);

/** Full-width blanks that push what follows into a column. */
const gap = /(?<=[^\s])\u3000{2,}(?=[^\s])/gu;

/** Letters that stand for things of their own, so that a row of them is a list. */
const series = [
  '月火水木金土日祝',
  '春夏秋冬',
  '東西南北中',
  '甲乙丙丁',
  '大中小',
  '上中下',
  '男女',
  '有無',
  '可否',
  '一二三四五六七八九十',
  'アイウエオカキクケコサシスセソタチツテトナニヌネノ',
  'あいうえおかきくけこさしすせそたちつてと',
  'イロハニホヘト',
].map((letters) => new Set(letters));

/** Blanks within a word, and columns made of blanks, are read as they stand (WCAG 1.3.2, failures F32, F33, F34). */
export const wordsAreNotSpaced: RuleModule = {
  subject: 'prose',
  why: {
    ja: '「見 出 し」のように空白で広げた語は、一字ずつ読み上げられ、検索でも見つかりません（JIS X 8341-3:2016 1.3.2）。空白で桁をそろえた文は、列の区切りが伝わりません。',
    en: 'A word spread out with blanks is read letter by letter, and is not found (JIS X 8341-3:2016 1.3.2); columns made of blanks are none to those who listen.',
  },
  fails: { 'content/new/work.md': goalWith('| 年　度 | 備 考 欄 |\n| --- | --- |\n| 令和７年度 | 初年度 |') },
  passes: { 'content/new/work.md': goalWith('| 年度 | 備考欄 |\n| --- | --- |\n| 令和７年度 | 月 水 金 |') },
  check: ({ strategy }, report) => {
    for (const source of publishedSources(strategy))
      for (const { text, place, indicatorUrl } of passagesOf(source)) {
        for (const { 0: found, index } of text.matchAll(spaced)) {
          // The name is reported where the indicator has it.
          if (indicatorUrl(index) !== undefined) continue;
          const letters = found.replace(/[ \u3000]/g, '');
          if (series.some((known) => [...letters].every((each) => known.has(each)))) continue;
          // Two single letters in a sentence may be words of their own.
          if ([...letters].length < 3 && text.trim() !== found) continue;
          report({
            place: place(index, index + found.length),
            message: {
              ja: `語の中に空白があります: ${found}`,
              en: `There are blanks within a word: ${found}`,
            },
            actual: found,
            expected: [letters],
            note: {
              ja: '空白を消してください。字の間の広さは、見た目の設定（theme.yaml）で決めます',
              en: 'delete the blanks; how wide letters stand is for the theme to say',
            },
          });
        }
        for (const { 0: found, index } of text.matchAll(gap))
          report({
            place: place(index, index + found.length),
            message: {
              ja: `全角の空白が ${found.length} 個続いています`,
              en: `There are ${found.length} full-width blanks in a row`,
            },
            note: {
              ja: '桁をそろえるためなら Markdown の表にし、区切りなら「、」か改行にしてください',
              en: 'make columns a table of Markdown; to part things, use 、 or a new line',
            },
          });
      }
  },
};
