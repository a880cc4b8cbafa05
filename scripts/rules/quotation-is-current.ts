import { placeOf } from '../source/markdown.ts';
import { formatDate } from '../strategy/era.ts';
import { dateIn, namedSource, quotationsOf } from '../strategy/quotations.ts';
import { allGoals } from './goals.ts';
import type { RuleModule } from './rule.ts';

const document =
  'version: 1\ntitle: 試験の資料\nsources:\n  - { name: 国の総合戦略, revised: 2025-12-23 }\nplans:\n  - { id: old, name: 旧計画 }\n  - { id: new, name: 新計画 }\nrows:\n  - { old: 1-work, new: work }\n';

const goal = (date: string): string =>
  `---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n> 地方に仕事をつくる。\n>\n> 出典：国の総合戦略（${date}）\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n\n## 基本的な方針\n\n### 創業の支援\n\n- [創業件数](../indicators/startups.yaml)\n`;

/** A quotation from before its source's last revision may no longer stand there. */
export const quotationIsCurrent: RuleModule = {
  subject: 'prose',
  why: {
    ja: '引用した後に国の文書が改訂されると、引いた文が変わったり、なくなったりしていることがあります。',
    en: 'When a text is revised after it was quoted, the words may have changed, or be gone.',
  },
  fails: { 'content/document.yaml': document, 'content/new/work.md': goal('令和６年12月24日') },
  passes: { 'content/document.yaml': document, 'content/new/work.md': goal('令和７年12月23日') },
  check: ({ strategy }, report) => {
    if (strategy.sources.length === 0) return;
    for (const { file } of allGoals(strategy))
      for (const { node, source } of quotationsOf(file.tree)) {
        const named = source === undefined ? undefined : namedSource(source, strategy.sources);
        const date = source === undefined ? undefined : dateIn(source);
        // A month alone is compared as such.
        if (!named || date === undefined || date >= named.revised.slice(0, date.length)) continue;
        report({
          place: placeOf(file.file, node),
          message: {
            ja: `この引用の後、「${named.name}」は${formatDate(named.revised)}に改訂されました`,
            en: `"${named.name}" was revised on ${named.revised}, after this quotation`,
          },
          actual: source ?? '',
          note: {
            ja: `改訂後の文${named.url ? `（${named.url}）` : ''}と比べ、引用と日付を改めてください。前の版から引くのが正しければ、例外としてその理由を書いてください`,
            en: `compare it with the revised text${named.url ? ` (${named.url})` : ''}, and mend the quotation and its date; if the earlier text is meant, make an exception with the reason`,
          },
        });
      }
  },
};
