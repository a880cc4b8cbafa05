import { nodeAt } from '../source/schema.ts';
import { unitKey } from '../strategy/indicator-name.ts';
import type { Indicator } from '../strategy/strategy.ts';
import type { RuleModule } from './rule.ts';

/** One unit in two spellings, ％ and %, looks like two units, and sorts as two in the data. */
export const unitIsWrittenAlike: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '「％」と「%」、「か所」と「箇所」が混ざると、表がふぞろいになり、データでは別の単位として扱われます。',
    en: 'One unit in two spellings looks untidy in the table, and is two units to programs that read the data.',
  },
  fails: {
    'content/indicators/jobs.yaml': 'name: 雇用者数\nunit: 人\n',
    'content/indicators/startups.yaml': 'name: 創業件数\nunit: 名\n',
  },
  passes: {
    'content/indicators/jobs.yaml': 'name: 雇用者数\nunit: 人\n',
    'content/indicators/startups.yaml': 'name: 創業件数\nunit: 件\n',
  },
  check: ({ strategy }, report) => {
    const spellings = new Map<string, Map<string, Indicator[]>>();
    for (const indicator of strategy.indicators.values()) {
      if (indicator.unit === undefined) continue;
      const key = unitKey(indicator.unit);
      const found = spellings.get(key) ?? new Map<string, Indicator[]>();
      spellings.set(key, found);
      const same = found.get(indicator.unit);
      if (same) same.push(indicator);
      else found.set(indicator.unit, [indicator]);
    }
    for (const found of spellings.values()) {
      const [usual, ...others] = [...found].sort(([, a], [, b]) => b.length - a.length);
      if (!usual) continue;
      const [right, [example]] = usual;
      for (const [unit, indicators] of others)
        for (const { path, namePlace } of indicators) {
          const file = strategy.content.files.get(path);
          report({
            place: file?.kind === 'yaml' ? nodeAt(file.root, ['unit']).place : namePlace,
            message: {
              ja: `ほかの指標では「${right}」と書く単位が「${unit}」と書かれています`,
              en: `The unit "${unit}" is written "${right}" in other indicators`,
            },
            actual: unit,
            expected: [right],
            note: { ja: '書き方をどちらかにそろえてください', en: 'write it in one way' },
            ...(example
              ? {
                  related: [
                    {
                      place: example.namePlace,
                      message: { ja: `「${right}」の指標`, en: `one with "${right}"` },
                    },
                  ],
                }
              : {}),
          });
        }
    }
  },
};
