import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../../../scripts/data/columns.ts';
import { textOfCell } from '../../../scripts/data/csv.ts';
import { indicatorsCsv } from '../../../scripts/data/indicators-csv.ts';
import { indicatorsJson } from '../../../scripts/data/indicators-json.ts';
import type { Strategy } from '../../../scripts/strategy/strategy.ts';
import { parseCsv } from '../../support/csv.ts';
import { folders, repository } from '../../support/paths.ts';
import { checkProject } from '../../support/project.ts';
import { strategyOf } from '../../support/strategy.ts';

const texts = {
  'document.yaml': `version: 1
title: 対照表
words: { projects: 事業 }
plans: [{ id: old, name: 旧 }, { id: new, name: 新 }]
rows: [{ old: b, new: c }, { old: a }]
`,
  'old/a.md': `# 町
## 数値目標
- [人口](../indicators/people.yaml)
`,
  'old/b.md': `---
label: 目標１
---
# 仕事, 産業
## 数値目標
- [会社](../indicators/firms.yaml)
## 基本的な方針
### 支援
- [相談](../indicators/talks.yaml)
#### 事業
##### 塾
- [会社](../indicators/firms.yaml)（再掲）
`,
  'new/c.md': '# 新しい町\n',
  'indicators/firms.yaml': `name: 会社
unit: 社
direction: increase
department: =商工課
source: '"統計", 市'
plans:
  old: { baseline: { H30: -1.50 }, target: { R3: 100000000000001 } }
  new: { target: { R9: 3 } }
actuals: { R1: 0, R3: 2, R5: -0.20, H29: 7 }
`,
  'indicators/people.yaml': 'name: 人口\nplans: { new: { baseline: { 2024: 10 } } }\n',
  'indicators/talks.yaml': 'name: 相談\ndirection: maintain\nactuals: { R6: 4 }\n',
  'indicators/zero.yaml': 'name: 未使用\n',
};

const header =
  '指標ID,指標名,計画ID,計画名,目標の呼び名,目標の題名,方針の番号,方針の題名,事業の番号,事業の題名,位置付け,番号,再掲,値の種類,年度（西暦）,年度（和暦）,値,単位,望ましい方向,担当課,出典,定義';

const firms = `社,増加,'=商工課,"""統計"", 市",`;
const oldFirms = 'indicators/firms,会社,old,旧,目標１,"仕事, 産業",,,,,数値目標,,目標１ ①支援 ア塾 KPI ①-2';

describe('the CSV of the indicators', () => {
  it('has a row for every indicator, plan, kind of value and year', () => {
    expect(indicatorsCsv(strategyOf(texts)).split('\r\n')).toEqual([
      `\uFEFF${header}`,
      `${oldFirms},基準値,2018,平成30年度,-1.50,${firms}`,
      `${oldFirms},実績値,2019,令和元年度,0,${firms}`,
      `${oldFirms},実績値,2021,令和3年度,2,${firms}`,
      `${oldFirms},目標値,2021,令和3年度,100000000000001,${firms}`,
      // 新 has no baseline, so that its term has no beginning.
      `indicators/firms,会社,new,新,,,,,,,,,,実績値,2017,平成29年度,7,${firms}`,
      `indicators/firms,会社,new,新,,,,,,,,,,実績値,2019,令和元年度,0,${firms}`,
      `indicators/firms,会社,new,新,,,,,,,,,,実績値,2021,令和3年度,2,${firms}`,
      `indicators/firms,会社,new,新,,,,,,,,,,実績値,2023,令和5年度,-0.20,${firms}`,
      `indicators/firms,会社,new,新,,,,,,,,,,目標値,2027,令和9年度,3,${firms}`,
      'indicators/talks,相談,old,旧,目標１,"仕事, 産業",①,支援,,,KPI,①-1,,,,,,,維持,,,',
      'indicators/talks,相談,,,,,,,,,,,,実績値,2024,令和6年度,4,,維持,,,',
      'indicators/people,人口,old,旧,,町,,,,,数値目標,,,,,,,,,,,',
      'indicators/people,人口,new,新,,,,,,,,,,基準値,2024,令和6年度,10,,,,,',
      'indicators/zero,未使用,,,,,,,,,,,,,,,,,,,,',
      '',
    ]);
  });
});

describe('the JSON of the indicators', () => {
  const data = JSON.parse(indicatorsJson(strategyOf(texts), { updated: undefined }));

  it('says what it is', () => {
    expect(data).toMatchObject({
      format: 'kurabe-indicators',
      version: 1,
      licence: null,
      updated: null,
      document: { number: null, title: '対照表', author: null, language: 'ja', status: null, date: null },
      types: { value: 'decimal string', fiscalYear: 'integer' },
    });
    expect(data.about.ja).toContain('value は桁を失わないよう、数字の文字列');
    expect(data.columns.map(({ name }: { name: string }) => name).join(',')).toBe(header);
    expect(data.plans[0]).toMatchObject({ id: 'old', name: '旧', words: { kpi: 'KPI', projects: '事業' } });
  });

  it('names the licence and the day of the last change, where they are known', () => {
    const licence = '{ name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/deed.ja" }';
    const settings = `${texts['document.yaml']}licence: ${licence}\n`;
    const strategy = strategyOf({ ...texts, 'document.yaml': settings });
    expect(JSON.parse(indicatorsJson(strategy, { updated: '2026-03-31' }))).toMatchObject({
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.ja' },
      updated: '2026-03-31',
    });
  });

  it('has every value once, in all its digits', () => {
    const goal = { id: 'old/b', label: '目標１', title: '仕事, 産業' };
    const year = (fiscalYear: number, era: string, value: string): object => ({ fiscalYear, era, value });
    expect(data.indicators[0]).toEqual({
      id: 'indicators/firms',
      name: '会社',
      unit: '社',
      direction: 'increase',
      department: '=商工課',
      source: '"統計", 市',
      definition: null,
      plans: [
        {
          plan: 'old',
          uses: [
            { goal, policy: null, project: null, role: 'target', number: null },
            {
              goal,
              policy: { number: '①', title: '支援' },
              project: { number: 'ア', title: '塾' },
              role: 'kpi',
              number: '①-2',
            },
          ],
          baseline: year(2018, '平成30年度', '-1.50'),
          target: year(2021, '令和3年度', '100000000000001'),
        },
        { plan: 'new', uses: [], baseline: null, target: year(2027, '令和9年度', '3') },
      ],
      actuals: [
        year(2017, '平成29年度', '7'),
        year(2019, '令和元年度', '0'),
        year(2021, '令和3年度', '2'),
        year(2023, '令和5年度', '-0.20'),
      ],
    });
    expect(data.indicators.map(({ id }: { id: string }) => id)).toEqual([
      'indicators/firms',
      'indicators/talks',
      'indicators/people',
      'indicators/zero',
    ]);
  });
});

const cities = [
  repository,
  ...folders(join(repository, 'tests/cities')).map((name) => join(repository, 'tests/cities', name)),
];

describe.each(cities)('the data of %s', (root) => {
  let strategy: Strategy;
  beforeAll(async () => {
    const { checked } = await checkProject(root);
    if (!checked) throw new Error('has errors');
    strategy = checked.strategy;
  });

  it('are one rectangle, without a row twice', () => {
    const rows = parseCsv(indicatorsCsv(strategy));
    expect(rows.length).toBeGreaterThan(strategy.indicators.size);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const keys = rows.map((row) => keyColumns.map((column) => row[column]).join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are the same in the CSV as in the JSON', () => {
    const [, ...rows] = parseCsv(indicatorsCsv(strategy));
    const { indicators } = JSON.parse(indicatorsJson(strategy, { updated: undefined })) as {
      indicators: JsonIndicator[];
    };
    const inJson = indicators.flatMap(({ id, name, plans, actuals }) => [
      ...plans.flatMap(({ plan, baseline, target }) => [
        ...(baseline ? [[id, name, plan, '基準値', String(baseline.fiscalYear), baseline.value]] : []),
        ...(target ? [[id, name, plan, '目標値', String(target.fiscalYear), target.value]] : []),
      ]),
      ...actuals.map(({ fiscalYear, value }) => [id, name, '*', '実績値', String(fiscalYear), value]),
    ]);
    const inCsv = rows.flatMap((row) => {
      const [id, name, plan, kind, year, value] = [0, 1, 2, 13, 14, 16].map((column) =>
        textOfCell(row[column] ?? ''),
      );
      return kind ? [[id, name, kind === '実績値' ? '*' : plan, kind, year, value]] : [];
    });
    const unique = (values: unknown[][]): string[] =>
      [...new Set(values.map((each) => each.join('|')))].sort();
    expect(unique(inCsv)).toEqual(unique(inJson));
  });
});

/** Indicator, plan, kind, year. */
const keyColumns = [0, 2, 13, 14];

interface JsonValue {
  readonly fiscalYear: number;
  readonly value: string;
}

interface JsonIndicator {
  readonly id: string;
  readonly name: string;
  readonly plans: readonly { plan: string; baseline: JsonValue | null; target: JsonValue | null }[];
  readonly actuals: readonly JsonValue[];
}
