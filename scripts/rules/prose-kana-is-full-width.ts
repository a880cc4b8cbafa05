import { findWords } from '../prose/words.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Half-width katakana, with their marks and punctuation (U+FF61 to U+FF9F). */
const halfWidth = /[｡-ﾟ]+/g;

const check: Rule = ({ strategy: { content }, isAllowed }, report) => {
  const findings = findWords(
    content,
    (text) =>
      [...text.matchAll(halfWidth)].map(({ 0: word, index }) => ({
        word,
        index,
        write: [word.normalize('NFKC')],
        message: {
          ja: `半角の片仮名や句読点です: ${word}`,
          en: `These are half-width katakana or punctuation: ${word}`,
        },
        note: { ja: '全角で書いてください', en: 'write them full-width' },
      })),
    isAllowed,
  );
  for (const finding of findings) report(finding);
};

const goal = (text: string): string => `# しごと

${text}

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`;

export const proseKanaIsFullWidth: RuleModule = {
  subject: 'prose',
  why: {
    ja: '半角の片仮名や句読点は、印刷で間が詰まり、検索や読み上げでも別の文字として扱われます。',
    en: 'Half-width kana and punctuation are set too tight, and are other letters to a search or a screen reader.',
  },
  fails: { 'content/new/work.md': goal('ｻｰﾋﾞｽを広げます｡') },
  passes: { 'content/new/work.md': goal('サービスを広げます。') },
  check,
};
