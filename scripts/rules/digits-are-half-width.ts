import { findWords, type WrongWord } from '../prose/words.ts';
import type { Passage } from '../source/passage.ts';
import type { Rule, RuleModule } from './rule.ts';

/**
 * Full-width digits, with the points and commas within a number and a single letter beside it (Ａ４). Letters in a row
 * are for `letters-are-half-width`.
 */
const fullWidth =
  /(?:(?<![Ａ-Ｚａ-ｚ])[Ａ-Ｚａ-ｚ])?[０-９]+(?:[．，][０-９]+)*(?:[Ａ-Ｚａ-ｚ](?![Ａ-Ｚａ-ｚ]))?/g;

/** Where a city writes 資料5, 資料５ is another text to a search. */
const check: Rule = ({ strategy: { content }, isAllowed }, report) => {
  for (const finding of findWords(content, digitsIn, isAllowed)) report(finding);
};

function* digitsIn(passage: Passage): Iterable<WrongWord> {
  if (passage.isQuoted) return;
  for (const { 0: word, index } of passage.text.matchAll(fullWidth)) {
    // A list would come of it.
    const isMark = /^[０-９]+[.)]/.test(passage.text.slice(index, index + word.length + 1));
    if (isMark && passage.kind !== 'value' && passage.beginsLine(index)) continue;
    yield {
      word,
      index,
      write: [word.normalize('NFKC')],
      kind: 'digits',
      message: { ja: `全角の数字があります: ${word}`, en: `There are full-width digits: ${word}` },
      note: {
        ja: '半角で打ち直してください（見出しのほかは、kurabe check --fix でまとめて直せます）',
        en: 'type them again in half width (kurabe check --fix mends all but headings)',
      },
    };
  }
}

const settings = `version: 1
title: 試験の資料
rules: { digits-are-half-width: hint }
plans:
  - { id: old, name: 旧計画 }
  - { id: new, name: 新計画 }
rows:
  - { old: 1-work, new: work }
`;

const goal = (text: string): string => `---
label: しごと
---
# しごとをつくる

${text}

## 数値目標

- [雇用者数](../indicators/jobs.yaml)

## 基本的な方針

### 創業の支援

- [創業件数](../indicators/startups.yaml)
`;

export const digitsAreHalfWidth: RuleModule = {
  subject: 'prose',
  why: {
    ja: '数字の全角と半角が混ざると、検索で片方しか見つからず、読み上げも一字ずつになることがあります。市の書き方が半角なら、設定で確かめられます（全角の英字は、いつも別の決まりが見ています）。',
    en: 'Where digits of two widths are mixed, a search finds one of them only. A city that writes half-width has this looked at by a setting (full-width Latin words are always looked at, by another rule).',
  },
  fails: {
    'content/document.yaml': settings,
    'content/old/1-work.md': goal('令和１１年度までに２，０００人とします。'),
  },
  passes: {
    'content/document.yaml': settings,
    'content/old/1-work.md': goal('令和11年度までに2,000人とします。'),
  },
  check,
};
