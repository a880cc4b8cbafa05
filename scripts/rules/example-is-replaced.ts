import { passagesOf } from '../source/passages.ts';
import { publishedSources } from './goals.ts';
import type { RuleModule } from './rule.ts';

/** What `kurabe init` and `kurabe new` leave to the writer. */
const example = /（例）|ここに書く/g;

const settings = `version: 1
title: 試験の資料
status: 決定
plans:
  - { id: old, name: 旧計画 }
  - { id: new, name: 新計画 }
rows:
  - { old: 1-work, new: work }
`;

const goal = (title: string): string => `# ${title}

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
`;

/** Before the decision an example is work to do, which nobody needs to be told of at every check. */
export const exampleIsReplaced: RuleModule = {
  subject: 'document',
  why: {
    ja: '「（例）」や「ここに書く」は、新しいファイルに付いてくる例です。残っていると、そのまま決定した資料に載ります。',
    en: 'What stands in a new file as an example would appear in the decided document as it is.',
  },
  fails: { 'content/document.yaml': settings, 'content/new/work.md': goal('（例）しごとをつくる') },
  passes: { 'content/document.yaml': settings, 'content/new/work.md': goal('しごとをつくる') },
  check: ({ strategy }, report) => {
    if (!strategy.documents.some(({ status }) => status === '決定')) return;
    for (const source of publishedSources(strategy))
      for (const { text, place, indicatorUrl } of passagesOf(source))
        for (const { 0: found, index } of text.matchAll(example)) {
          // An indicator's name is told of where the indicator has it.
          if (indicatorUrl(index) !== undefined) continue;
          report({
            place: place(index, index + found.length),
            message: {
              ja: `決定の資料に、例が残っています: ${found}`,
              en: `An example is left in a decided document: ${found}`,
            },
            actual: found,
            note: {
              ja: '市の内容に書き替えるか、いらなければ消してください',
              en: 'put your own text in its place, or delete it',
            },
          });
        }
  },
};
