import type { Rule } from './rule.ts';

/** Without its label, a goal's cells do not stand in line with those of the other goals. */
export const goalHasLabel: Rule = ({ strategy }, report) => {
  for (const { goals } of strategy.plans) {
    const all = [...goals.values()];
    const missing = all.filter(({ label }) => label === undefined);
    // Where most have none, the plan does without.
    if (missing.length * 2 > all.length) continue;
    for (const goal of missing)
      report({
        place: goal.place,
        message: {
          ja: '同じ計画のほかの目標には label がありますが、この目標にはありません',
          en: 'Other goals of this plan have a label; this one has none',
        },
        note: {
          ja: 'ファイルの先頭に「---」「label: 基本目標１」「---」の三行を書いてください',
          en: 'begin the file with the lines "---", "label: …", "---"',
        },
      });
  }
};
