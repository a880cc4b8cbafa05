import { kpisOf } from '../strategy/build.ts';
import type { Goal, Policy } from '../strategy/strategy.ts';
import type { RuleModule } from './rule.ts';
import { makeNameFinder } from './unlinked-names.ts';

const goal = (second: string): string =>
  `---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n\n## 基本的な方針\n\n### 創業の支援\n\n- [創業件数](../indicators/startups.yaml)\n\n### 産学官の連携\n\n${second}`;

/** A policy without a KPI drops out of the yearly evaluation (PDCA), unless that is meant. */
export const policyHasKpi: RuleModule = {
  subject: 'goals',
  why: {
    ja: 'KPI のない方針は、毎年度の効果検証（PDCA）で進み具合を確かめられません。置かない方針には、その理由が要ります。',
    en: 'The progress of a policy without a KPI cannot be checked in the yearly evaluation; where it has none, there should be a reason.',
  },
  fails: { 'content/new/work.md': goal('連携の場を設けます。\n') },
  passes: {
    'content/new/work.md': goal('連携の場を設けます。\n\n- [雇用者数](../indicators/jobs.yaml)（再掲）\n'),
  },
  check: ({ strategy }, report) => {
    const unlinkedIn = makeNameFinder(strategy);
    // What was meant as a KPI is reported by others.
    const isRead = (each: Goal): boolean => each.isWhole && unlinkedIn(each).length === 0;
    for (const { goals, isNational, words } of strategy.plans) {
      // A plan may do without KPIs altogether.
      if (isNational || ![...goals.values()].some((each) => kpisOf(each).length > 0)) continue;
      for (const { title, place } of [...goals.values()].filter(isRead).flatMap(withoutKpi))
        report({
          place,
          message: {
            ja: `方針「${title}」に${spaced(words.kpi)}がありません`,
            en: `The policy "${title}" has no KPI`,
          },
          note: {
            ja: '見出しの下に「- [指標の名前](../indicators/….yaml)」と書いてください。置かないと決めたのなら、見出しの上の行に「<!-- kurabe-allow policy-has-kpi: 理由 -->」と書いてください',
            en: 'write "- [name](../indicators/….yaml)" below the heading; if it is to have none, write "<!-- kurabe-allow policy-has-kpi: reason -->" above the heading',
          },
        });
    }
  },
};

function withoutKpi({ sections }: Goal): Policy[] {
  const hasKpi = ({ kpis, projects }: Policy): boolean =>
    kpis.length > 0 || (projects?.policies ?? []).some(hasKpi);
  return sections.flatMap((section) =>
    section.kind === 'policies' ? section.policies.filter((policy) => !hasKpi(policy)) : [],
  );
}

/** A word of Latin letters in a Japanese sentence. */
function spaced(word: string): string {
  return /^[ -~]+$/.test(word) ? ` ${word} ` : word;
}
