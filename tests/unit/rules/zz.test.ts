import { it } from 'vitest';
import { rules } from '/tmp/wt/rules-new/scripts/rules/index.ts';
import { problemsOf, told } from '/tmp/wt/rules-new/tests/support/rules.ts';

it('x', () => {
  for (const [id, m] of Object.entries(rules)) {
    if ('words' in m.fails || 'words' in m.passes) continue;
    const f = problemsOf(m.fails),
      p = problemsOf(m.passes);
    const bad = !f.some((d) => d.ruleId === id) || f.some((d) => d.ruleId !== id) || p.length;
    if (bad) console.log(id, '\nFAILS', told(f), '\nPASSES', told(p));
  }
});
