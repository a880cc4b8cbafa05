import type { Place } from '../diagnostics/diagnostic.ts';
import { nodeAt } from '../source/schema.ts';
import type { YamlNode } from '../source/yaml.ts';
import { formatDecimal } from '../strategy/decimal.ts';
import type { YearValue } from '../strategy/strategy.ts';
import type { RuleModule } from './rule.ts';

const directions = {
  increase: { ja: '増やす', en: 'increase', isWrong: (from: number, to: number) => to < from },
  decrease: { ja: '減らす', en: 'decrease', isWrong: (from: number, to: number) => to > from },
};

/** A target on the wrong side of its baseline: the direction or one of the values is wrong. */
export const targetFollowsDirection: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '「増やす」指標の目標値が基準値より小さいときは、向きか値のどちらかが書き誤りです。達成の度合いも逆に読まれます。',
    en: 'Where a target lies on the wrong side of its baseline, the direction or a value is wrong, and progress is read the wrong way round.',
  },
  fails: {
    'content/indicators/jobs.yaml':
      'name: 雇用者数\nunit: 人\ndirection: increase\nplans:\n  new: { baseline: { R6: 120 }, target: { R11: 20 } }\n',
  },
  passes: {
    'content/indicators/jobs.yaml':
      'name: 雇用者数\nunit: 人\ndirection: increase\nplans:\n  new: { baseline: { R6: 120 }, target: { R11: 200 } }\n',
  },
  check: ({ strategy }, report) => {
    for (const { path, name, direction, unit = '', plans } of strategy.indicators.values()) {
      if (direction === undefined || direction === 'maintain') continue;
      const { ja, en, isWrong } = directions[direction];
      const file = strategy.content.files.get(path);
      if (file?.kind !== 'yaml') continue;
      for (const [plan, { baseline, target }] of plans) {
        if (!baseline || !target || !isWrong(Number(baseline.value), Number(target.value))) continue;
        const text = ({ value, year }: YearValue): string => `${formatDecimal(value)}${unit}（${year.name}）`;
        report({
          place: valuePlace(nodeAt(file.root, ['plans', plan, 'target'])),
          message: {
            ja: `「${name}」は${ja}指標（${direction}）ですが、基準値 ${text(baseline)} から目標値 ${text(target)} へは逆の向きです`,
            en: `"${name}" is to ${en}, but from the baseline ${text(baseline)} to the target ${text(target)} it does not`,
          },
          actual: target.value,
          note: {
            ja: '値のけたや符号を確かめ、正しければ direction を直してください（increase は増やす、decrease は減らす、maintain は保つ）。減り方を緩めるための目標なら、例外としてその理由を書いてください',
            en: 'look at the digits and signs; if they are right, mend direction (increase, decrease, maintain); a target that slows a decline is an exception: give the reason',
          },
        });
      }
    }
  },
};

/** Where the one value of a group is written. */
function valuePlace(node: YamlNode): Place {
  return (node.kind === 'mapping' ? node.entries[0]?.value : undefined)?.place ?? node.place;
}
