import { localPlans, unansweredGoals } from '../strategy/lines.ts';
import type { RuleModule } from './rule.ts';

const document = (rows: string): string =>
  `version: 1\ntitle: 試験の資料\nplans:\n  - { id: nation, name: 国の方向性, kind: national }\n  - { id: old, name: 旧計画 }\n  - { id: new, name: 新計画 }\nrows:\n${rows}`;

/** A local strategy takes the national one into account (まち・ひと・しごと創生法 第10条); each of its goals has an answer. */
export const nationalGoalIsAnswered: RuleModule = {
  subject: 'document',
  why: {
    ja: '市町村の総合戦略は、国の総合戦略を勘案して定めます（まち・ひと・しごと創生法第10条）。どの計画の目標とも並ばない国の目標は、漏れているおそれがあります。',
    en: 'A local strategy is made in the light of the national one (Act on Overcoming Population Decline, art. 10); a national goal beside which nothing stands may have been forgotten.',
  },
  fails: {
    'content/document.yaml': document(
      '  - { nation: 1-work, old: 1-work, new: work }\n  - { nation: 2-people }\n',
    ),
    'content/nation/1-work.md': '# 地方にしごとをつくる\n',
    'content/nation/2-people.md': '# ひとの流れをつくる\n',
  },
  passes: {
    'content/document.yaml': document('  - { nation: [1-work, 2-people], old: 1-work, new: work }\n'),
    'content/nation/1-work.md': '# 地方にしごとをつくる\n',
    'content/nation/2-people.md': '# ひとの流れをつくる\n',
  },
  check: ({ strategy }, report) => {
    const unanswered = unansweredGoals(strategy);
    const last = localPlans(strategy).at(-1);
    for (const { cells } of strategy.rows)
      for (const { plan, goal, place } of cells)
        if (last && goal && unanswered.has(goal))
          report({
            place,
            message: {
              ja: `${plan.name}の「${goal.title}」に、どの計画の目標も並んでいません`,
              en: `No goal of a local plan stands beside "${goal.title}" (${plan.id})`,
            },
            note: {
              ja: `同じ行に対応する目標を書くか、対応しない理由を「${last.id}: { none: 理由 }」と書いてください`,
              en: `name the goals that answer it in its row, or write "${last.id}: { none: reason }"`,
            },
          });
  },
};
