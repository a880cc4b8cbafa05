import { measuresOf } from '../strategy/build.ts';
import { likeKey, nameKey, unitKey } from '../strategy/indicator-name.ts';
import type { Indicator } from '../strategy/strategy.ts';
import type { RuleModule } from './rule.ts';

const goal = (kpis: string): string =>
  `---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n\n## 基本的な方針\n\n### 創業の支援\n\n${kpis}`;

/** Names that differ in a counter or a spelling alone are mostly two names for one thing. */
export const indicatorHasOneName: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '「創業件数」と「創業数」のように言い方だけが違う指標は、同じものを二度数えていることがあります。読む人にも、違うものなのかがわかりません。',
    en: 'Indicators whose names differ in a counter or a spelling alone may be one thing counted twice, and readers cannot tell whether they are.',
  },
  fails: {
    'content/indicators/startups.yaml': 'name: 創業支援による創業件数\nunit: 件\n',
    'content/indicators/founded.yaml': 'name: 創業支援による創業数\nunit: 件\n',
    'content/old/1-work.md': goal(
      '- [創業支援による創業件数](../indicators/startups.yaml)\n- [創業支援による創業数](../indicators/founded.yaml)\n',
    ),
  },
  passes: {
    'content/indicators/startups.yaml': 'name: 転入者数\nunit: 人\n',
    'content/indicators/founded.yaml': 'name: 転出者数\nunit: 人\n',
    'content/old/1-work.md': goal(
      '- [転入者数](../indicators/startups.yaml)\n- [転出者数](../indicators/founded.yaml)\n',
    ),
  },
  check: ({ strategy }, report) => {
    const told = new Set<Indicator>();
    for (const { goals } of strategy.plans) {
      const first = new Map<string, Indicator>();
      for (const { indicator } of [...goals.values()].flatMap(measuresOf)) {
        const key = likeKey(indicator.name);
        const earlier = first.get(key);
        if (!earlier) first.set(key, indicator);
        else if (earlier !== indicator && !told.has(indicator) && mayBeOne(earlier, indicator)) {
          told.add(indicator);
          report({
            place: indicator.namePlace,
            message: {
              ja: `同じ計画に、よく似た名前の指標「${earlier.name}」があります: ${indicator.name}`,
              en: `The same plan has an indicator of a very similar name, "${earlier.name}": ${indicator.name}`,
            },
            actual: indicator.name,
            note: {
              ja: '同じものなら一つのファイルにまとめ、違うものなら名前か definition（定義）で違いがわかるようにしてください',
              en: 'if they are one thing, keep one file; if not, say in the names or definitions how they differ',
            },
            related: [
              { place: earlier.namePlace, message: { ja: 'よく似た指標', en: 'the similar indicator' } },
            ],
          });
        }
      }
    }
  },
};

/** Whether nothing but the names tells two indicators apart; units and definitions may. */
function mayBeOne(a: Indicator, b: Indicator): boolean {
  if (nameKey(a.name) === nameKey(b.name)) return false;
  const isDifferent = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && nameKey(one) !== nameKey(other);
  if (isDifferent(a.definition, b.definition)) return false;
  return a.unit === undefined || b.unit === undefined || unitKey(a.unit) === unitKey(b.unit);
}
