import { nameKey, unitKey } from '../strategy/indicator-name.ts';
import type { Indicator } from '../strategy/strategy.ts';
import type { RuleModule } from './rule.ts';

/** Two indicators of one name cannot be told apart in the table, in the lists and in the data. */
export const indicatorNameIsUnique: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '同じ名前の指標が二つあると、表でもデータでも見分けられません。同じものなら、値が二つのファイルに分かれて食い違います。',
    en: 'Two indicators of one name cannot be told apart, in the table or in the data; if they are one thing, its values stand in two files and drift apart.',
  },
  fails: {
    'content/indicators/startups.yaml': 'name: 創業件数\nunit: 件\n',
    'content/indicators/jobs.yaml': 'name: 創業 件数\nunit: 件\n',
    'content/new/work.md': '# しごと\n\n## 数値目標\n\n- [創業 件数](../indicators/jobs.yaml)\n',
    'content/old/1-work.md':
      '---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n## 数値目標\n\n- [創業件数](../indicators/startups.yaml)\n',
  },
  passes: {
    'content/indicators/startups.yaml': 'name: 雇用者数（累計）\nunit: 人\n',
    'content/old/1-work.md':
      '---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n## 数値目標\n\n- [雇用者数（累計）](../indicators/startups.yaml)\n',
  },
  check: ({ strategy }, report) => {
    const first = new Map<string, Indicator>();
    for (const indicator of strategy.indicators.values()) {
      const key = nameKey(indicator.name);
      const earlier = first.get(key);
      if (!earlier) first.set(key, indicator);
      // Where the units differ as well, `unit-agrees` tells more.
      else if (unitKey(earlier.unit ?? '') === unitKey(indicator.unit ?? ''))
        report({
          place: indicator.namePlace,
          message: {
            ja: `同じ名前の指標がもう一つあります（${earlier.place.file}）: ${indicator.name}`,
            en: `Another indicator has this name (${earlier.place.file}): ${indicator.name}`,
          },
          actual: indicator.name,
          note: {
            ja: '同じものなら、一つのファイルにまとめ、値を plans の計画ごとに書いてください。違うものなら、名前に違いを書き添えてください（「（累計）」など）',
            en: 'if they are one thing, keep one file, with the values of each plan below plans; if not, say in the names how they differ',
          },
          related: [
            { place: earlier.namePlace, message: { ja: 'もう一つの指標', en: 'the other indicator' } },
          ],
        });
    }
  },
};
