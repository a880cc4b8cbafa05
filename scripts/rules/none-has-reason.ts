import { linesOf, unansweredGoals } from '../strategy/lines.ts';
import type { RuleModule } from './rule.ts';

const rows = (row: string): string =>
  `version: 1\ntitle: 試験の資料\nplans:\n  - { id: old, name: 旧計画 }\n  - { id: new, name: 新計画 }\nrows:\n  - { old: 1-work, new: work }\n  - ${row}\n`;

const old =
  '---\nlabel: 基本目標２\n---\n# くらし\n\n## 数値目標\n\n- [創業件数](../indicators/startups.yaml)\n';

/** 対応なし leaves open whether a goal was given up, moved or forgotten. */
export const noneHasReason: RuleModule = {
  subject: 'document',
  why: {
    ja: '「対応なし」だけでは、終えたのか、ほかへ移したのか、書き忘れたのかがわかりません。議会や市民にまず尋ねられるところです。',
    en: '対応なし alone leaves open whether a goal was ended, moved or forgotten; it is the first thing that councils and citizens ask.',
  },
  fails: { 'content/document.yaml': rows('{ old: 2-life }'), 'content/old/2-life.md': old },
  passes: {
    'content/document.yaml': rows('{ old: 2-life, new: { none: 地域福祉計画に移したため } }'),
    'content/old/2-life.md': old,
  },
  check: ({ strategy }, report) => {
    const unanswered = unansweredGoals(strategy);
    const lines = linesOf(strategy);
    for (const [row, { cells }] of strategy.rows.entries()) {
      // Of a national goal that nothing answers, a rule of its own tells.
      if (lines[row]?.some(({ goal }) => goal && unanswered.has(goal))) continue;
      for (const { plan, isEmpty, reason, place } of cells) {
        // A plan without any goals has yet to be written.
        if (!isEmpty || reason !== undefined || plan.goals.size === 0) continue;
        report({
          place,
          message: {
            ja: `この行の${plan.name}は「${plan.words.none}」になりますが、理由がありません`,
            en: `In this row ${plan.name} (${plan.id}) has no goal, and no reason says why`,
          },
          note: {
            ja: `目標の名前を書き落としたのなら加え、ないのなら「${plan.id}: { none: 理由 }」と書いてください。理由は表に印刷されます`,
            en: `add the goal if it was forgotten, or write "${plan.id}: { none: reason }"; the reason is printed in the table`,
          },
        });
      }
    }
  },
};
