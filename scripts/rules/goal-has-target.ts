import { kpisOf } from '../strategy/build.ts';
import type { Goal, TargetsSection } from '../strategy/strategy.ts';
import type { RuleModule } from './rule.ts';
import { makeNameFinder } from './unlinked-names.ts';

/** A goal without a figure to reach cannot be seen to be reached. */
export const goalHasTarget: RuleModule = {
  subject: 'goals',
  why: {
    ja: '数値目標のない基本目標は、達成できたかどうかを確かめられません。地方版総合戦略では、基本目標ごとに数値目標を置くことになっています。',
    en: 'Whether a goal without a target was reached cannot be told; local strategies are to have targets for each of their goals.',
  },
  fails: {
    'content/new/work.md':
      '---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n本文です。\n\n## 基本的な方針\n\n### 創業の支援\n\n本文です。\n',
    'content/old/1-work.md':
      '# しごと\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n- [創業件数](../indicators/startups.yaml)\n',
  },
  passes: {
    'content/new/work.md':
      '---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n- [創業件数](../indicators/startups.yaml)\n',
  },
  check: ({ strategy }, report) => {
    const unlinkedIn = makeNameFinder(strategy);
    for (const { goals, isNational, words } of strategy.plans) {
      if (isNational) continue;
      const all = [...goals.values()];
      const usesTargets = all.some((goal) => targetsOf(goal).length > 0);
      for (const goal of all) {
        // A plan may do with KPIs alone.
        if (!goal.isWhole || targetsOf(goal).length > 0 || (!usesTargets && kpisOf(goal).length > 0))
          continue;
        // What was meant as a target is reported as no link.
        if (unlinkedIn(goal).length > 0) continue;
        report({
          place: sectionOf(goal)?.place ?? goal.place,
          message: {
            ja: `目標「${goal.title}」に${words.targets}がありません`,
            en: `The goal "${goal.title}" has no target`,
          },
          note: {
            ja: `「## ${words.targets}」の下に「- [指標の名前](../indicators/….yaml)」と書いてください。置かないと決めたのなら、例外としてその理由を書いてください`,
            en: `write "- [name](../indicators/….yaml)" below "## ${words.targets}"; if it is to have none, make an exception with the reason`,
          },
        });
      }
    }
  },
};

function sectionOf({ sections }: Goal): TargetsSection | undefined {
  return sections.find((section) => section.kind === 'targets');
}

function targetsOf(goal: Goal): TargetsSection['targets'] {
  return sectionOf(goal)?.targets ?? [];
}
