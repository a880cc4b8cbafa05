import type { Measure, Policy } from '../strategy/strategy.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** The same indicator twice in one list is a slip; in two policies it may be meant. */
const check: Rule = ({ strategy }, report) => {
  const check = (measures: readonly Measure[]): void => {
    const first = new Map<string, Measure>();
    for (const measure of measures) {
      const earlier = first.get(measure.indicator.id);
      if (!earlier) first.set(measure.indicator.id, measure);
      else
        report({
          place: measure.place,
          message: {
            ja: `指標「${measure.indicator.name}」が二度あります`,
            en: `The indicator "${measure.indicator.name}" stands twice`,
          },
          note: { ja: 'どちらか一つを残してください', en: 'keep one of them' },
          related: [{ place: earlier.place, message: { ja: '最初のリンク', en: 'the first link' } }],
        });
    }
  };
  const checkPolicy = ({ kpis, projects }: Policy): void => {
    check(kpis);
    projects?.policies.forEach(checkPolicy);
  };
  for (const { sections } of allGoals(strategy))
    for (const section of sections)
      if (section.kind === 'targets') check(section.targets);
      else section.policies.forEach(checkPolicy);
};

export const indicatorIsLinkedOnce: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '一つの方針に同じ指標が二度あるのは、写し間違いです。',
    en: 'The same indicator twice in one policy is a slip.',
  },
  fails: {
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
- [雇用者数](../indicators/jobs.yaml)
`,
  },
  passes: {
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
- [創業件数](../indicators/startups.yaml)
`,
  },
  check,
};
