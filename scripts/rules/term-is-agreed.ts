import { makeTermFinder } from '../prose/terms.ts';
import { findWords } from '../prose/words.ts';
import { goalWith } from './example-goal.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Holds the texts against the city's words of `terms.yaml`. */
const check: Rule = ({ strategy: { content, terms }, isAllowed }, report) => {
  if (terms.length === 0) return;
  const find = makeTermFinder(terms);
  const findings = findWords(
    content,
    ({ text, isQuoted }) =>
      (isQuoted ? [] : find(text)).map(({ term: { write, reason }, word, index }) => ({
        word,
        index,
        write,
        message: {
          ja: `「${word}」は「${write.join('」か「')}」と書きます${reason ? `（${reason}）` : ''}`,
          en: `"${word}" is written ${write.map((each) => `"${each}"`).join(' or ')}${reason ? ` (${reason})` : ''}`,
        },
        note: {
          ja: `「${write[0]}」に直してください。このままでよいことばなら、terms.yaml の except に加えてください`,
          en: `write "${write[0]}"; add the word to "except" in terms.yaml if it is right as it stands`,
        },
      })),
    isAllowed,
  );
  for (const finding of findings) report(finding);
};

const terms = `terms:
  - { write: 子ども, not: [子供, こども], except: [子供会, こども家庭庁], reason: 市の表記の決まり }
`;

export const termIsAgreed: RuleModule = {
  subject: 'prose',
  why: {
    ja: '「子供」と「子ども」、課の古い名前と新しい名前が一つの資料に混じると、別のものに見え、検索でも見つかりません。',
    en: 'Where a document writes one thing in two ways, it looks like two things, and a search misses one of them.',
  },
  fails: { 'content/terms.yaml': terms, 'content/new/work.md': goalWith('子供の居場所を増やします。') },
  passes: {
    'content/terms.yaml': terms,
    'content/new/work.md': goalWith('子どもの居場所を、子供会とともに増やします。'),
  },
  check,
};
