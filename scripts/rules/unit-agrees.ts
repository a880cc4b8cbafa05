import { nodeAt } from '../source/schema.ts';
import { nameKey, unitKey } from '../strategy/indicator-name.ts';
import type { Indicator } from '../strategy/strategy.ts';
import type { RuleModule } from './rule.ts';

const goal = (name: string, file: string, label = ''): string =>
  `${label}# しごと\n\n## 数値目標\n\n- [${name}](../indicators/${file}.yaml)\n`;

/** The same indicator in two plans with two units, 人 and 千人, would be compared as if they were one. */
export const unitAgrees: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '現戦略では「人」、次期戦略では「千人」のように単位が変わると、並べて比べたときに読み誤ります。',
    en: 'Where one plan counts in 人 and the next in 千人, readers who compare the two are misled.',
  },
  fails: {
    'content/indicators/startups.yaml': 'name: 雇用者数\nunit: 千人\n',
    'content/old/1-work.md': goal('雇用者数', 'jobs'),
    'content/new/work.md': goal('雇用者数', 'startups', '---\nlabel: 基本目標１\n---\n'),
  },
  passes: {
    'content/indicators/startups.yaml': 'name: 新規雇用者数\nunit: 千人\n',
    'content/old/1-work.md': goal('雇用者数', 'jobs'),
    'content/new/work.md': goal('新規雇用者数', 'startups', '---\nlabel: 基本目標１\n---\n'),
  },
  check: ({ strategy }, report) => {
    const first = new Map<string, Indicator>();
    for (const indicator of strategy.indicators.values()) {
      const key = nameKey(indicator.name);
      const earlier = first.get(key);
      if (!earlier) first.set(key, indicator);
      else if (unitKey(earlier.unit ?? '') !== unitKey(indicator.unit ?? '')) {
        const file = strategy.content.files.get(indicator.path);
        const unit = ({ unit: own }: Indicator, none: string): string => own ?? none;
        report({
          place:
            file?.kind === 'yaml' && indicator.unit !== undefined
              ? nodeAt(file.root, ['unit']).place
              : indicator.namePlace,
          message: {
            ja: `同じ名前の指標「${indicator.name}」の単位が違います（${unit(indicator, '単位なし')}と${unit(earlier, '単位なし')}）`,
            en: `Indicators of one name, "${indicator.name}", have different units (${unit(indicator, 'none')} and ${unit(earlier, 'none')})`,
          },
          ...(indicator.unit === undefined ? {} : { actual: indicator.unit }),
          note: {
            ja: '同じものなら、一つのファイルにまとめて一つの単位で書いてください。違うものなら、名前に違いを書き添えてください',
            en: 'if they are one thing, keep one file with one unit; if not, say in the names how they differ',
          },
          related: [
            { place: earlier.namePlace, message: { ja: 'もう一つの指標', en: 'the other indicator' } },
          ],
        });
      }
    }
  },
};
