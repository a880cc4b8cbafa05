import { beforeAll, describe, expect, it } from 'vitest';
import xmldoc from 'xmldoc';
import { identifierOf } from '../../../scripts/data/stratml/identifier.ts';
import { stratml } from '../../../scripts/data/stratml/plan.ts';
import type { Plan, Strategy } from '../../../scripts/strategy/strategy.ts';
import { checkedCity, cities } from '../../support/strategies.ts';
import { strategyOf } from '../../support/strategy.ts';
import { stratmlFaults } from '../../support/stratml-model.ts';

const texts = {
  'document.yaml': `version: 1
title: 対照表
author: 試験市
status: 案
date: 2026-02-10
contact: 企画課
number: 資料１
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/deed.ja" }
words: { projects: 事業 }
plans: [{ id: nation, name: 国 }, { id: new, name: 新しい計画 <1> }, { id: empty, name: 空 }, { id: last, name: 次 }]
rows: [{ nation: a, new: b }]
`,
  'nation/a.md': '# 国の目標\n\n- 方向\n',
  'new/b.md': `---
label: 目標１
---
# 仕事 & 産業

目標の
本文。

## 数値目標

数値の文。

- [会社](../indicators/firms.yaml)

## 基本的な方針

方針の前の文。

### 支援

- [相談](../indicators/talks.yaml)（参考）

  相談の説明。

#### 事業

事業の前の文。

##### 塾

塾の本文。

- [会社](../indicators/firms.yaml)（再掲）

## 終わりに

終わりの文。
`,
  'indicators/firms.yaml': `name: 会社
unit: 社
direction: increase
department: 商工課
source: 統計
definition: 登記のある会社の数
plans: { new: { baseline: { R1: 10 }, target: { R6: 12.50 } } }
actuals: { R6: 11, R3: -0.20, H20: 3 }
`,
  'indicators/talks.yaml': 'name: 相談\n',
};

function planOf({ plans }: Strategy, id: string): Plan {
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

describe.each(cities)('the StratML of %s', (root) => {
  let strategy: Strategy;
  beforeAll(async () => {
    strategy = (await checkedCity(root)).strategy;
  });

  it.each([1, 2] as const)('has the elements of Part %i in the order of its schema', (part) => {
    for (const plan of strategy.plans)
      for (const updated of ['2026-03-31', undefined])
        expect(stratmlFaults(stratml(strategy, plan, part, { updated }) ?? '', part)).toEqual([]);
  });

  it('has all goals of a plan and all their policies', () => {
    for (const plan of strategy.plans) {
      const xml = new xmldoc.XmlDocument(stratml(strategy, plan, 2, { updated: undefined }) ?? '');
      const goals = xml.childNamed('StrategicPlanCore')?.childrenNamed('Goal') ?? [];
      expect(goals.map((goal) => goal.childNamed('Name')?.val).sort()).toEqual(
        [...plan.goals.values()].map(({ title }) => title).sort(),
      );
      const policies = [...plan.goals.values()].flatMap(({ sections }) =>
        sections.flatMap((section) => (section.kind === 'policies' ? section.policies : [])),
      );
      const names = goals.flatMap((goal) =>
        goal.childrenNamed('Objective').map((objective) => objective.childNamed('Name')?.val),
      );
      for (const { title } of policies) expect(names).toContain(title);
    }
  });
});

describe('a plan in StratML', () => {
  const strategy = strategyOf(texts);
  const plan = planOf(strategy, 'new');
  const lines = (part: 1 | 2): string[] =>
    (stratml(strategy, plan, part, { updated: '2026-03-31' }) ?? '').split('\n').map((line) => line.trim());
  const instance = (kind: string, year: number, value: string, text: string): string[] => [
    `<${kind}Result>`,
    `<StartDate>${year}-04-01</StartDate>`,
    `<EndDate>${year + 1}-03-31</EndDate>`,
    `<NumberOfUnits>${value}</NumberOfUnits>`,
    `<Description>${text}</Description>`,
    `</${kind}Result>`,
  ];

  it('has its indicators with their values by fiscal year in Part 2', () => {
    const firms = (identifier: string, number: string[], note: string[]): string[] => [
      '<PerformanceIndicator>',
      ...number,
      '<MeasurementDimension>会社</MeasurementDimension>',
      '<UnitOfMeasurement>社</UnitOfMeasurement>',
      `<Identifier>${identifier}</Identifier>`,
      '<MeasurementInstance>',
      ...instance('Actual', 2019, '10', '基準値（令和元年度）'),
      '</MeasurementInstance>',
      '<MeasurementInstance>',
      ...instance('Actual', 2021, '-0.20', '実績値（令和3年度）'),
      '</MeasurementInstance>',
      '<MeasurementInstance>',
      ...instance('Target', 2024, '12.50', '目標値（令和6年度）'),
      ...instance('Actual', 2024, '11', '実績値（令和6年度）'),
      '</MeasurementInstance>',
      ...note,
      '望ましい方向：増加',
      '担当課：商工課',
      '出典：統計</OtherInformation>',
      '</PerformanceIndicator>',
    ];
    const definition = '定義：登記のある会社の数';
    expect(lines(2)).toEqual([
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan">',
      '<Name>新しい計画 &lt;1&gt;</Name>',
      '<Description>対照表（案）</Description>',
      '<OtherInformation>資料番号：資料１',
      '作成者：試験市',
      '状態：案',
      '日付：2026-02-10',
      '問い合わせ先：企画課',
      'ライセンス：CC BY 4.0（https://creativecommons.org/licenses/by/4.0/deed.ja）</OtherInformation>',
      '<StrategicPlanCore>',
      '<Organization>',
      '<Name>試験市</Name>',
      '</Organization>',
      '<Goal>',
      '<Name>仕事 &amp; 産業</Name>',
      '<Description>目標の本文。</Description>',
      '<Identifier>new-b</Identifier>',
      '<SequenceIndicator>目標１</SequenceIndicator>',
      '<OtherInformation>方針の前の文。',
      '終わりに',
      '終わりの文。</OtherInformation>',
      '<Objective>',
      '<Name>数値目標</Name>',
      '<Description>数値の文。</Description>',
      '<Identifier>new-b--_6570__5024__76ee__6a19_</Identifier>',
      '<SequenceIndicator>（１）</SequenceIndicator>',
      ...firms('new-b--firms', [], [`<OtherInformation>${definition}`]),
      '</Objective>',
      '<Objective>',
      '<Name>支援</Name>',
      '<Identifier>new-b--_652f__63f4_</Identifier>',
      '<SequenceIndicator>①</SequenceIndicator>',
      '<OtherInformation>事業の前の文。</OtherInformation>',
      '<PerformanceIndicator>',
      '<SequenceIndicator>①-1</SequenceIndicator>',
      '<MeasurementDimension>相談</MeasurementDimension>',
      '<UnitOfMeasurement/>',
      '<Identifier>new-b--talks</Identifier>',
      '<OtherInformation>（参考）',
      '相談の説明。</OtherInformation>',
      '</PerformanceIndicator>',
      '</Objective>',
      '<Objective>',
      '<Name>塾</Name>',
      '<Description>塾の本文。</Description>',
      '<Identifier>new-b--_587e_</Identifier>',
      '<SequenceIndicator>①ア</SequenceIndicator>',
      '<OtherInformation>基本的な方針：①支援</OtherInformation>',
      ...firms(
        'new-b--firms-1',
        ['<SequenceIndicator>①-2</SequenceIndicator>'],
        ['<OtherInformation>（再掲）', definition],
      ),
      '</Objective>',
      '</Goal>',
      '</StrategicPlanCore>',
      '<AdministrativeInformation>',
      '<PublicationDate>2026-03-31</PublicationDate>',
      '</AdministrativeInformation>',
      '</PerformancePlanOrReport>',
      '',
    ]);
  });

  it('has them as texts in Part 1', () => {
    const all = lines(1).join('\n');
    expect(all).toContain('<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">');
    expect(all).toContain(
      '<OtherInformation>会社：基準値 10社（令和元年度）、実績値 -0.20社（令和3年度）、実績値 11社（令和6年度）、目標値 12.50社（令和6年度）</OtherInformation>',
    );
    expect(all).toContain('<OtherInformation>事業の前の文。\n①-1 相談</OtherInformation>');
    expect(all).not.toContain('PerformanceIndicator');
  });

  it('is of the author only where it is measured by the author’s indicators, or has a document', () => {
    const organization = (id: string): boolean =>
      stratml(strategy, planOf(strategy, id), 1, { updated: undefined })?.includes('<Organization>') ?? false;
    expect(organization('nation')).toBe(false);
    expect(organization('new')).toBe(true);
  });

  it('is none without goals', () => {
    expect(stratml(strategy, planOf(strategy, 'empty'), 1, { updated: undefined })).toBeUndefined();
  });

  it('says nothing that is not known', () => {
    const settings = 'version: 1\ntitle: 表\nplans: [{ id: a, name: 計画 }]\nrows: [{ a: b }]\n';
    const bare = strategyOf({ 'document.yaml': settings, 'a/b.md': '# 目標\n' });
    expect(
      stratml(bare, planOf(bare, 'a'), 1, { updated: undefined }),
    ).toBe(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
  <Name>計画</Name>
  <Description>表</Description>
  <StrategicPlanCore>
    <Goal>
      <Name>目標</Name>
      <Description/>
      <Identifier>a-b</Identifier>
    </Goal>
  </StrategicPlanCore>
</StrategicPlan>
`);
  });
});

describe('an identifier', () => {
  it.each([
    ['second-1-industry', 'second-1-industry'],
    ['a--①創業', 'a--_2460__5275__696d_'],
    ['a_b', 'a_5f_b'],
    ['a--𠮷', 'a--_20bb7_'],
    ['a 1.5', 'a_20_1.5'],
  ])('of %s is %s', (anchor, identifier) => {
    expect(identifierOf(anchor)).toBe(identifier);
  });
});

describe('the model of StratML', () => {
  const [head, tail] = [
    '<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>a</Name><StrategicPlanCore>',
    '</StrategicPlanCore></StrategicPlan>',
  ];
  it.each([
    ['<Goal><Name>a</Name><Description/></Goal>', []],
    ['', ['StrategicPlanCore: ']],
    ['<Goal><Description/><Name>a</Name></Goal>', ['Goal: Description Name ']],
    ['<Goal><Name>a</Name></Goal>', ['Goal: Name ']],
    ['<Goal><Name>a</Name><Description/><Identifier>1</Identifier></Goal>', ['Identifier: 1']],
    ['<Goal><Name>a</Name><Description/>x</Goal>', ['text in Goal']],
    [
      '<Goal><Name>a</Name><Description/><Objective><PerformanceIndicator/></Objective></Goal>',
      ['Objective: PerformanceIndicator ', 'unknown PerformanceIndicator'],
    ],
  ])('finds in %s: %j', (xml, faults) => {
    expect(stratmlFaults(head + xml + tail, 1)).toEqual(faults);
  });
});
