import { measuresOf } from '../strategy/build.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** An indicator that no goal and no policy links to appears nowhere. */
const check: Rule = ({ strategy }, report) => {
  if (!strategy.isWhole) return;
  const used = new Set(
    allGoals(strategy)
      .flatMap(measuresOf)
      .map(({ indicator }) => indicator),
  );
  for (const indicator of strategy.indicators.values())
    if (!used.has(indicator))
      report({
        place: indicator.namePlace,
        message: {
          ja: `指標「${indicator.name}」はどの目標・方針からも使われていません`,
          en: `No goal or policy uses the indicator "${indicator.name}"`,
        },
        note: {
          ja: `数値目標か方針の下に「- [${indicator.name}](../${indicator.path})」と書くか、ファイルを消してください`,
          en: `add "- [${indicator.name}](../${indicator.path})" to a goal or policy, or delete the file`,
        },
      });
};

export const indicatorIsUsed: RuleModule = {
  subject: 'indicators',
  why: {
    ja: 'どこからもリンクされない指標は、どこにも載りません。',
    en: 'An indicator that nothing links to appears nowhere.',
  },
  fails: {
    'content/indicators/visitors.yaml': `name: 観光客数
`,
  },
  passes: {
    'content/indicators/visitors.yaml': `name: 観光客数
`,
    'content/new/work.md': `# しごと

## 数値目標

- [雇用者数](../indicators/jobs.yaml)
- [観光客数](../indicators/visitors.yaml)
`,
  },
  check,
};
